export { countMembers } from './count-members.ts';
export { settleMember } from './settle-member.ts';
