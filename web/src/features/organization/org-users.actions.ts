import { calls, type Language, type OrgRole } from '@equipage/domain';
import { call } from '../../data/call.ts';

export const inviteOrgUser = (
  orgId: string,
  values: { readonly email: string; readonly role: OrgRole; readonly language: Language },
) => call(calls.inviteOrgUser, { orgId, ...values });

export const resendInvitation = (orgId: string, invitationId: string) =>
  call(calls.resendInvitation, { orgId, invitationId });

export const withdrawInvitation = (orgId: string, invitationId: string) =>
  call(calls.withdrawInvitation, { orgId, invitationId });

export const changeOrgUserRole = (orgId: string, uid: string, role: OrgRole) =>
  call(calls.changeOrgUserRole, { orgId, uid, role });

export const removeOrgUser = (orgId: string, uid: string) => call(calls.removeOrgUser, { orgId, uid });

export const leaveOrganization = (orgId: string) => call(calls.leaveOrganization, { orgId });

/** @param token as it stands in the address, whole or not */
export const lookAtInvitation = (token: string) => call(calls.lookAtInvitation, { token });

export const acceptInvitation = (token: string) => call(calls.acceptInvitation, { token });
