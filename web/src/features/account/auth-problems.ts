import type { Refusal } from '@equipage/domain';
import type { AuthRefusal } from '../../data/session.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import type { FormProblem } from '../../ui/form-problems.ts';
import { emailFlaw, missingCharacters, nameFlaw } from './account-checks.ts';
import type { Names } from './name-fields.view.tsx';

/** What the forms of this feature ask for. */
export type AccountField = 'givenName' | 'familyName' | 'email' | 'password';
export type AccountProblem = FormProblem<AccountField>;

type T = Pick<I18n, 't' | 'plural'>;

export function nameProblems({ t }: T, names: Names): FormProblem<keyof Names>[] {
  return (['givenName', 'familyName'] as const).flatMap((field) => {
    const flaw = nameFlaw(names[field]);
    return flaw === undefined ? [] : [{ field, text: () => t(`account.flaw.${field}.${flaw}`) }];
  });
}

export function emailProblems({ t }: T, email: string): AccountProblem[] {
  const flaw = emailFlaw(email);
  return flaw === undefined ? [] : [{ field: 'email', text: () => t(`account.flaw.email.${flaw}`) }];
}

/** Of a password that is being chosen. */
export function newPasswordProblems({ t, plural }: T, password: string): AccountProblem[] {
  if (password === '') return [{ field: 'password', text: () => t('account.flaw.newPasswordMissing') }];
  const missing = missingCharacters(password);
  return missing === 0
    ? []
    : [{ field: 'password', text: () => plural('account.flaw.passwordShort', missing) }];
}

/** Why a sign-in, a sign-up or a new password was refused; nothing for what the person did on purpose. */
export function authProblems({ t }: T, why: AuthRefusal | 'no-email'): AccountProblem[] {
  switch (why) {
    case 'popup-closed':
      return [];
    case 'invalid-email':
      return [{ field: 'email', text: () => t('account.flaw.email.malformed') }];
    case 'weak-password':
      return [{ field: 'password', text: () => t('account.flaw.passwordWeak') }];
    case 'email-in-use':
      return [{ field: 'email', text: () => t('account.signUp.taken') }];
    case 'wrong-credentials':
      return [{ text: () => t('account.signIn.wrong') }];
    case 'account-exists':
      return [{ text: () => t('account.provider.otherWay') }];
    case 'account-disabled':
      return [{ text: () => t('account.signIn.disabled') }];
    case 'no-email':
      return [{ text: () => t('account.provider.noEmail') }];
    case 'popup-blocked':
      return [{ text: () => t('account.provider.blocked') }];
    case 'link-expired':
    case 'link-invalid':
      return [{ text: () => t('account.link.deadReset') }];
    case 'sign-in-needed':
    case 'too-many-requests':
    case 'offline':
    case 'fault':
      return [{ text: () => t(`refusals.${why}`) }];
  }
}

/** Why a call was refused, about the form as a whole. */
export function callProblems(
  i18n: Pick<I18n, 't' | 'format'>,
  refusal: Refusal<RefusalCode>,
): AccountProblem[] {
  return [{ text: () => refusalText(i18n, refusal) }];
}
