import { calls } from '@equipage/domain';
import { bearer, verified } from '../../edge/authorization.ts';
import { callable, perNetwork, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { accept, look } from './accept-invitation.ts';
import { changeRole, leave, remove } from './change-org-users.ts';
import { inviteToOrganization, resend, withdraw } from './invite.ts';

export const inviteOrgUser = callable(calls.inviteOrgUser, verified, inviteToOrganization, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const resendInvitation = callable(calls.resendInvitation, verified, resend, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'once-a-minute',
});

export const withdrawInvitation = callable(calls.withdrawInvitation, verified, withdraw, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const lookAtInvitation = callable(calls.lookAtInvitation, bearer, look, {
  limits: [perNetwork(limits.invitationLink)],
  repeat: 'same-effect',
});

export const acceptInvitation = callable(calls.acceptInvitation, verified, accept, {
  limits: [perPerson(limits.invitationLink)],
  repeat: 'same-effect',
});

export const changeOrgUserRole = callable(calls.changeOrgUserRole, verified, changeRole, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const removeOrgUser = callable(calls.removeOrgUser, verified, remove, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});

export const leaveOrganization = callable(calls.leaveOrganization, verified, leave, {
  limits: [perPerson(limits.orgUsers)],
  repeat: 'same-effect',
});
