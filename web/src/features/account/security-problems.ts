import type { OwnLoginRefusal } from '../../data/session.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { authProblems } from './auth-problems.ts';

export type SecurityProblem = FormProblem<'password'>;

/** Why a step of the security settings was refused; `password` is the field with the current one. */
export function ownLoginProblems(i18n: Pick<I18n, 't' | 'plural'>, why: OwnLoginRefusal): SecurityProblem[] {
  const { t } = i18n;
  switch (why) {
    case 'wrong-credentials':
      return [{ field: 'password', text: () => t('security.password.currentWrong') }];
    case 'sign-in-again':
      return [{ text: () => t('security.prove.text') }];
    case 'provider-in-use':
      return [{ text: () => t('security.ways.inUse') }];
    case 'other-person':
      return [{ text: () => t('security.ways.otherPerson') }];
    default:
      return authProblems(i18n, why).map(({ text }) => ({ text }));
  }
}
