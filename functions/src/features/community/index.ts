export { countMembers } from './count-members.ts';
export { settleLastValues } from './settle-last-values.ts';
export { settleMember } from './settle-member.ts';
export { newJoinInvitation } from './join-invitation.ts';
