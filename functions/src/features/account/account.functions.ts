import { calls } from '@equipage/domain';
import { anyone, bearer, signedIn, verified, type Person } from '../../edge/authorization.ts';
import { callable, perInput, perNetwork, perPerson, stepping, type Counted } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { embeddedGazetteer } from '../../ports/gazetteer.ts';
import { confirmEmail } from './confirm-email-change.ts';
import { endOthers } from './end-other-sessions.ts';
import { open } from './open-account.ts';
import { requestEmail } from './request-email-change.ts';
import { resetPassword } from './request-password-reset.ts';
import { verifyAddress } from './send-verification-mail.ts';
import { settle } from './settle-login.ts';
import { stopEmail } from './stop-email-change.ts';
import { suggestFrom } from './suggest-places.ts';

/** @param subject the address that a mail goes to */
function proofMails<Input>(subject: Counted<Person, Input>['subject']): Counted<Person, Input> {
  return { limit: limits.proofMailsToAddress, subject };
}

export const openAccount = callable(calls.openAccount, signedIn, open, {
  limits: [perPerson(limits.accountOpening)],
  repeat: 'same-effect',
});

export const sendVerificationMail = callable(calls.sendVerificationMail, signedIn, verifyAddress, {
  limits: [perPerson(limits.verificationMail), proofMails(({ email }) => email)],
  repeat: 'once-a-minute',
});

export const requestPasswordReset = callable(calls.requestPasswordReset, anyone, resetPassword, {
  limits: [
    perNetwork(limits.passwordResetOfNetwork),
    perInput(limits.passwordReset, ({ email }: { email: string }) => email),
  ],
  repeat: 'once-a-minute',
});

export const requestEmailChange = stepping(calls.requestEmailChange, verified, requestEmail, {
  limits: [perPerson(limits.emailChange), proofMails((_, { newEmail }: { newEmail: string }) => newEmail)],
  repeat: 'once-a-minute',
});

export const confirmEmailChange = stepping(calls.confirmEmailChange, bearer, confirmEmail, {
  limits: [perNetwork(limits.emailChangeLink)],
  repeat: 'same-effect',
});

export const stopEmailChange = stepping(calls.stopEmailChange, bearer, stopEmail, {
  limits: [perNetwork(limits.emailChangeLink)],
  repeat: 'same-effect',
});

export const endOtherSessions = callable(calls.endOtherSessions, signedIn, endOthers, {
  limits: [perPerson(limits.endedSessions)],
  repeat: 'same-effect',
});

export const settleLogin = stepping(calls.settleLogin, verified, settle, {
  limits: [perPerson(limits.settledLogins)],
  repeat: 'same-effect',
});

/** Everybody with a login may fill in an address, so the address of the mail need not be proven. */
export const suggestPlaces = callable(calls.suggestPlaces, signedIn, suggestFrom(embeddedGazetteer), {
  limits: [perPerson(limits.placeSuggestions)],
  repeat: 'same-effect',
});
