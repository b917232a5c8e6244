import { calls } from '@equipage/domain';
import { bearer, verified } from '../../edge/authorization.ts';
import { callable, perNetwork, perPerson, reading } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { bring, find, undo } from './import-members.ts';
import { accept, decline, look } from './join-invitation.ts';

export const findMembers = reading(calls.findMembers, verified, find, {
  limits: [perPerson(limits.importParts)],
  repeat: 'same-effect',
});

export const importMembers = callable(calls.importMembers, verified, bring, {
  limits: [perPerson(limits.importParts)],
  repeat: 'same-effect',
});

export const undoImport = callable(calls.undoImport, verified, undo, {
  limits: [perPerson(limits.importParts)],
  repeat: 'same-effect',
});

export const lookAtJoinInvitation = callable(calls.lookAtJoinInvitation, bearer, look, {
  limits: [perNetwork(limits.joinInvitationLink)],
  repeat: 'same-effect',
});

export const acceptJoinInvitation = callable(calls.acceptJoinInvitation, verified, accept, {
  limits: [perPerson(limits.joins)],
  repeat: 'same-effect',
});

export const declineJoinInvitation = callable(calls.declineJoinInvitation, bearer, decline, {
  limits: [perNetwork(limits.joinInvitationLink)],
  repeat: 'same-effect',
});
