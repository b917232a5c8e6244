/**
 * Every callable of the product by name; both sides take request, response and refusals from here. Names are handed on
 * and not gathered in an object, so that a page brings the schemas of the calls that it makes and of no other.
 */
export {
  openAccount,
  sendVerificationMail,
  requestPasswordReset,
  suggestPlaces,
  requestEmailChange,
  confirmEmailChange,
  stopEmailChange,
  endOtherSessions,
  settleLogin,
} from './account/account.calls.ts';
export {
  exportMyData,
  listReaders,
  requestDeletion,
  cancelDeletion,
  keepAccount,
} from './account/privacy.calls.ts';
export { renewBadge } from './badge/badge.calls.ts';
export { createOrganization, claimSlug } from './organization/organization.calls.ts';
export {
  inviteOrgUser,
  resendInvitation,
  withdrawInvitation,
  lookAtInvitation,
  acceptInvitation,
  changeOrgUserRole,
  removeOrgUser,
  leaveOrganization,
} from './organization/org-users.calls.ts';
export { makeJoinLink, lookAtJoinLink, joinCommunity, leaveCommunity } from './community/join.calls.ts';
export {
  saveOrgField,
  moveOrgField,
  archiveOrgField,
  countOrgInfo,
  deleteOrgField,
} from './community/org-field.calls.ts';
export {
  saveSharedField,
  archiveSharedField,
  countLastValues,
  deleteSharedField,
} from './community/shared-field.calls.ts';
export {
  findMembers,
  importMembers,
  undoImport,
  lookAtJoinInvitation,
  acceptJoinInvitation,
  declineJoinInvitation,
} from './community/member-import.calls.ts';
export {
  publishEvent,
  finishEvent,
  archiveEvent,
  unarchiveEvent,
  duplicateEvent,
} from './event/event.calls.ts';
export {
  inviteEventUser,
  changeEventUserRole,
  removeEventUser,
  giveUpEventRole,
} from './event/event-users.calls.ts';
export {
  applyToEvent,
  updateAnswers,
  prefillAnswers,
  saveForm,
  cancelApplication,
  decideApplication,
} from './application/application.calls.ts';
export { startDecisions, saveApplicationNote } from './application/bulk.calls.ts';
export { createCoupons, cancelCoupon, redeemCoupon } from './coupon/coupon.calls.ts';
export { moveLicenses, createCheckout } from './billing/billing.calls.ts';
export { countAudience, startBroadcast, countReaders } from './conversation/broadcast.calls.ts';
export { previewSmsCampaign, startSmsCampaign } from './sms/sms.calls.ts';
export { refreshStats } from './stats/stats.calls.ts';
export {
  assignShift,
  moveShift,
  unassignShift,
  cancelShifts,
  takeShift,
  leaveShift,
  offerSwap,
  withdrawSwap,
  acceptSwap,
  correctMinutes,
  renewCalendar,
} from './schedule/schedule.calls.ts';
