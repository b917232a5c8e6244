import * as account from './account/account.calls.ts';
import * as privacy from './account/privacy.calls.ts';
import * as application from './application/application.calls.ts';
import * as badge from './badge/badge.calls.ts';
import * as join from './community/join.calls.ts';
import * as memberImport from './community/member-import.calls.ts';
import * as orgField from './community/org-field.calls.ts';
import * as sharedField from './community/shared-field.calls.ts';
import * as event from './event/event.calls.ts';
import * as eventUsers from './event/event-users.calls.ts';
import * as organization from './organization/organization.calls.ts';
import * as orgUsers from './organization/org-users.calls.ts';
import * as schedule from './schedule/schedule.calls.ts';

/** Every callable of the product by name; both sides take request, response and refusals from here. */
export const calls = {
  openAccount: account.openAccount,
  sendVerificationMail: account.sendVerificationMail,
  requestPasswordReset: account.requestPasswordReset,
  suggestPlaces: account.suggestPlaces,
  requestEmailChange: account.requestEmailChange,
  confirmEmailChange: account.confirmEmailChange,
  stopEmailChange: account.stopEmailChange,
  endOtherSessions: account.endOtherSessions,
  settleLogin: account.settleLogin,

  exportMyData: privacy.exportMyData,
  listReaders: privacy.listReaders,
  requestDeletion: privacy.requestDeletion,
  cancelDeletion: privacy.cancelDeletion,
  keepAccount: privacy.keepAccount,

  renewBadge: badge.renewBadge,

  createOrganization: organization.createOrganization,
  claimSlug: organization.claimSlug,
  inviteOrgUser: orgUsers.inviteOrgUser,
  resendInvitation: orgUsers.resendInvitation,
  withdrawInvitation: orgUsers.withdrawInvitation,
  lookAtInvitation: orgUsers.lookAtInvitation,
  acceptInvitation: orgUsers.acceptInvitation,
  changeOrgUserRole: orgUsers.changeOrgUserRole,
  removeOrgUser: orgUsers.removeOrgUser,
  leaveOrganization: orgUsers.leaveOrganization,

  makeJoinLink: join.makeJoinLink,
  lookAtJoinLink: join.lookAtJoinLink,
  joinCommunity: join.joinCommunity,
  leaveCommunity: join.leaveCommunity,

  saveOrgField: orgField.saveOrgField,
  moveOrgField: orgField.moveOrgField,
  archiveOrgField: orgField.archiveOrgField,
  countOrgInfo: orgField.countOrgInfo,
  deleteOrgField: orgField.deleteOrgField,

  saveSharedField: sharedField.saveSharedField,
  archiveSharedField: sharedField.archiveSharedField,
  countLastValues: sharedField.countLastValues,
  deleteSharedField: sharedField.deleteSharedField,
  findMembers: memberImport.findMembers,
  importMembers: memberImport.importMembers,
  undoImport: memberImport.undoImport,
  lookAtJoinInvitation: memberImport.lookAtJoinInvitation,
  acceptJoinInvitation: memberImport.acceptJoinInvitation,
  declineJoinInvitation: memberImport.declineJoinInvitation,

  publishEvent: event.publishEvent,
  finishEvent: event.finishEvent,
  inviteEventUser: eventUsers.inviteEventUser,
  changeEventUserRole: eventUsers.changeEventUserRole,
  removeEventUser: eventUsers.removeEventUser,
  giveUpEventRole: eventUsers.giveUpEventRole,

  applyToEvent: application.applyToEvent,
  cancelApplication: application.cancelApplication,
  decideApplication: application.decideApplication,

  assignShift: schedule.assignShift,
  unassignShift: schedule.unassignShift,
  takeShift: schedule.takeShift,
  leaveShift: schedule.leaveShift,
  offerSwap: schedule.offerSwap,
  withdrawSwap: schedule.withdrawSwap,
  acceptSwap: schedule.acceptSwap,
  correctMinutes: schedule.correctMinutes,
  renewCalendar: schedule.renewCalendar,
} as const;

export type CallName = keyof typeof calls;
