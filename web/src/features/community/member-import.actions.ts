import { calls, type RequestOf } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** Which of some addresses are members already. */
export const findMembers = (orgId: string, emails: readonly string[]) =>
  call(calls.findMembers, { orgId, emails: [...emails] });

export const importMembers = (part: RequestOf<typeof calls.importMembers>) => call(calls.importMembers, part);

export const undoImport = (orgId: string, importId: string) => call(calls.undoImport, { orgId, importId });

/** @param token as it stands in the address, whole or not */
export const lookAtJoinInvitation = (token: string) => call(calls.lookAtJoinInvitation, { token });

/** @param consent version of the text that was shown */
export const acceptJoinInvitation = (token: string, consent: number) =>
  call(calls.acceptJoinInvitation, { token, consent });

export const declineJoinInvitation = (token: string) => call(calls.declineJoinInvitation, { token });
