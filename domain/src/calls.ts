import * as account from './account/account.calls.ts';
import * as privacy from './account/privacy.calls.ts';
import * as application from './application/application.calls.ts';
import * as badge from './badge/badge.calls.ts';
import * as event from './event/event.calls.ts';
import * as organization from './organization/organization.calls.ts';

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

  publishEvent: event.publishEvent,
  finishEvent: event.finishEvent,

  applyToEvent: application.applyToEvent,
  cancelApplication: application.cancelApplication,
  decideApplication: application.decideApplication,
} as const;

export type CallName = keyof typeof calls;
