/** What other features may use of organizations. */
export { inviteByMail, invitationsSentBy, withdrawUnentitled } from './invite.ts';
export { hasOtherOwner } from './other-owners.ts';
