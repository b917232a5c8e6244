import { calls } from '@equipage/domain';
import { anyone, signedIn } from '../../edge/authorization.ts';
import { callable, perInput, perNetwork, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { open } from './open-account.ts';
import { resetPassword } from './request-password-reset.ts';
import { verifyAddress } from './send-verification-mail.ts';

export const openAccount = callable(calls.openAccount, signedIn, open, {
  limits: [perPerson(limits.accountOpening)],
  repeat: 'same-effect',
});

export const sendVerificationMail = callable(calls.sendVerificationMail, signedIn, verifyAddress, {
  limits: [perPerson(limits.verificationMail)],
  repeat: 'once-a-minute',
});

export const requestPasswordReset = callable(calls.requestPasswordReset, anyone, resetPassword, {
  limits: [
    perNetwork(limits.passwordResetOfNetwork),
    perInput(limits.passwordReset, ({ email }: { email: string }) => email),
  ],
  repeat: 'once-a-minute',
});
