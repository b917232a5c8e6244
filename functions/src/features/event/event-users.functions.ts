import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { changeRole, giveUp, remove } from './change-event-users.ts';
import { inviteToEvent } from './invite-event-user.ts';

export const inviteEventUser = callable(calls.inviteEventUser, verified, inviteToEvent, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const changeEventUserRole = callable(calls.changeEventUserRole, verified, changeRole, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const removeEventUser = callable(calls.removeEventUser, verified, remove, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const giveUpEventRole = callable(calls.giveUpEventRole, verified, giveUp, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});
