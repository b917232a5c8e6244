import type { JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { requestPasswordReset } from './account.actions.ts';
import { callProblems, type AccountProblem } from './auth-problems.ts';
import { ForgotPasswordView } from './forgot-password.view.tsx';
import { useHandedOver, useWayBack } from './way-back.ts';

export default function ForgotPasswordPage(): JSX.Element {
  const i18n = useI18n();
  const back = useWayBack();

  async function request(email: string): Promise<readonly AccountProblem[]> {
    const outcome = await requestPasswordReset(email, i18n.language());
    return outcome.ok ? [] : callProblems(i18n, outcome);
  }

  return (
    <ForgotPasswordView
      email={useHandedOver('email')}
      signInHref={addresses.signIn(back)}
      onSubmit={request}
    />
  );
}
