import * as account from './account/account.calls.ts';
import * as application from './application/application.calls.ts';
import * as event from './event/event.calls.ts';
import * as organization from './organization/organization.calls.ts';

/** Every callable of the product by name; both sides take request, response and refusals from here. */
export const calls = {
  openAccount: account.openAccount,
  sendVerificationMail: account.sendVerificationMail,
  requestPasswordReset: account.requestPasswordReset,

  createOrganization: organization.createOrganization,

  publishEvent: event.publishEvent,
  finishEvent: event.finishEvent,

  applyToEvent: application.applyToEvent,
  cancelApplication: application.cancelApplication,
  decideApplication: application.decideApplication,
} as const;

export type CallName = keyof typeof calls;
