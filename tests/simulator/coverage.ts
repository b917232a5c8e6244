/**
 * What the simulator does not play, and why that is no loss. Every other callable, trigger and schedule must have come to
 * its end in the seeds of the tests, so that whoever adds one decides here, or gives it an operation.
 */

/** It only reads. */
const reads = 'reads';
/** It changes what belongs to whoever asks, or a text of the organization: no unit, no right, no word to anybody. */
const keeps = 'keeps';
/** It brings a copy in line with its source: once more is the same. */
const copies = 'copies';
/** A test plays it; a trigger by the use-case that it runs. */
interface Elsewhere {
  readonly playedIn: string;
  readonly by?: string;
}
type WhyNot = typeof reads | typeof keeps | typeof copies | Elsewhere;

const playedIn = (name: string): Elsewhere => ({ playedIn: `tests/integration/functions/${name}.test.ts` });
const [account, email, privacy, erasing] = [
  playedIn('account-calls'),
  playedIn('email-change-calls'),
  playedIn('privacy-calls'),
  playedIn('erasing'),
];
const [schedule, memberImport, notices] = [
  playedIn('schedule-calls'),
  playedIn('member-import'),
  playedIn('notices'),
];

export const leftOut: Readonly<Record<string, WhyNot>> = {
  openAccount: account,
  settleLogin: email,
  requestEmailChange: email,
  confirmEmailChange: email,
  stopEmailChange: email,
  endOtherSessions: email,
  suggestPlaces: reads,
  exportMyData: reads,
  listReaders: reads,
  cancelDeletion: privacy,
  eraseDueAccounts: erasing,
  accountChanged: copies,
  accountAddressWritten: copies,
  profileChanged: copies,
  settleBegunEvents: copies,
  renewBadge: keeps,
  badgeWritten: copies,

  claimSlug: keeps,
  lookAtInvitation: reads,
  organizationChanged: copies,

  makeJoinLink: keeps,
  lookAtJoinLink: reads,
  joinCommunity: keeps,
  leaveCommunity: keeps,
  memberWritten: copies,
  orgInfoWritten: copies,
  exportMembers: reads,
  findMembers: reads,
  importMembers: memberImport,
  undoImport: memberImport,
  memberImportWritten: { ...memberImport, by: 'followImport' },
  lookAtJoinInvitation: reads,
  acceptJoinInvitation: memberImport,
  declineJoinInvitation: memberImport,
  saveOrgField: keeps,
  moveOrgField: keeps,
  archiveOrgField: keeps,
  countOrgInfo: reads,
  deleteOrgField: keeps,
  orgFieldChanged: copies,
  saveSharedField: keeps,
  archiveSharedField: keeps,
  countLastValues: reads,
  deleteSharedField: keeps,
  sharedFieldChanged: copies,
  sharedFieldReworded: copies,
  sweepCommunity: copies,

  publishEvent: keeps,
  finishEvent: keeps,
  archiveEvent: keeps,
  unarchiveEvent: keeps,
  duplicateEvent: keeps,
  eventChanged: copies,
  finishPastEvents: keeps,

  updateAnswers: keeps,
  prefillAnswers: reads,
  saveForm: keeps,
  saveApplicationNote: keeps,
  exportApplications: reads,

  cancelShifts: schedule,
  correctMinutes: schedule,
  reminderLeadChanged: { ...schedule, by: 'moveReminders' },
  settleLateShifts: copies,
  rosterWritten: copies,
  renewCalendar: keeps,
  calendar: reads,
  applicationAtGate: copies,
  rosterAtGate: copies,
  checkInCreated: copies,

  countAudience: reads,
  countReaders: reads,
  unsubscribe: notices,
  previewSmsCampaign: reads,
  refreshStats: copies,
  statSweep: copies,
  ledgerCheck: reads,
};

/**
 * Every file of the features in which units move, somebody is told something or rights change, with the functions that
 * lead there. A file that begins to do so is missing here at first.
 */
export const doors: Readonly<Record<string, readonly string[]>> = {
  'account/open-account.ts': ['openAccount'],
  'account/settle-login.ts': ['settleLogin'],
  'account/send-verification-mail.ts': ['sendVerificationMail'],
  'account/request-password-reset.ts': ['requestPasswordReset'],
  'account/request-email-change.ts': ['requestEmailChange'],
  'account/confirm-email-change.ts': ['confirmEmailChange'],
  'account/stop-email-change.ts': ['stopEmailChange'],
  'account/end-other-sessions.ts': ['endOtherSessions'],
  'account/request-deletion.ts': ['requestDeletion'],
  'account/erase-due-accounts.ts': ['eraseDueAccounts'],
  'organization/create-organization.ts': ['createOrganization'],
  'organization/invite.ts': ['inviteOrgUser', 'inviteEventUser', 'resendInvitation'],
  'organization/accept-invitation.ts': ['acceptInvitation'],
  'organization/change-org-users.ts': ['changeOrgUserRole', 'removeOrgUser', 'leaveOrganization'],
  'event/change-event-users.ts': ['changeEventUserRole', 'removeEventUser', 'giveUpEventRole'],
  'event/forget-event-users.ts': ['eventRemoved'],
  'community/import-members.ts': ['importMembers'],
  'application/apply-to-event.ts': ['applyToEvent'],
  'application/decide-application.ts': ['decideApplication', 'decisionJobCreated', 'decisionSweep'],
  'application/free-places.ts': ['applicationWritten', 'placesChanged'],
  'billing/books.ts': ['createOrganization'],
  'billing/create-checkout.ts': ['createCheckout'],
  'billing/license.ts': ['applicationWritten'],
  'billing/move-licenses.ts': ['moveLicenses', 'eventRemoved'],
  'billing/settle-payment.ts': ['stripeWebhook', 'paymentSweep'],
  'coupon/create-coupons.ts': ['createCoupons'],
  'coupon/cancel-coupon.ts': ['cancelCoupon', 'couponSweep'],
  'coupon/redeem-coupon.ts': ['redeemCoupon'],
  'conversation/announce-due.ts': ['announcementSweep'],
  'conversation/announce-message.ts': ['messageCreated'],
  'conversation/keep-pace.ts': ['messageCreated'],
  'conversation/send-broadcast.ts': ['startBroadcast', 'broadcastCreated', 'broadcastSweep'],
  'schedule/accept-swap.ts': ['acceptSwap'],
  'schedule/tell-of-schedule.ts': [
    'assignShift',
    'moveShift',
    'unassignShift',
    'cancelShifts',
    'takeShift',
    'leaveShift',
    'shiftWritten',
  ],
  'sms/start-campaign.ts': ['startSmsCampaign'],
  'sms/send-campaign.ts': ['smsCampaignCreated', 'smsSweep'],
};
