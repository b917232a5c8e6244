import { Navigate } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { authProblems, type AccountProblem } from './auth-problems.ts';
import { createProviderSignIn } from './provider-sign-in.ts';
import { SignInView } from './sign-in.view.tsx';
import { useHandedOver, useWayBack } from './way-back.ts';

export default function SignInPage(): JSX.Element {
  const i18n = useI18n();
  const back = useWayBack();
  // A login without an address is left again; nobody is led on before that is known.
  const { working, byProvider } = createProviderSignIn(i18n);
  session.prepare();

  async function byPassword(email: string, password: string): Promise<readonly AccountProblem[]> {
    const outcome = await session.signInWithPassword(email, password);
    return outcome.ok ? [] : authProblems(i18n, outcome.why);
  }

  return (
    <Show when={session.state() !== 'signed-in' || working()} fallback={<Navigate href={back.target} />}>
      <SignInView
        ended={session.ended()}
        hasWayBack={back.next !== undefined}
        email={useHandedOver('email')}
        signUpHref={addresses.signUp(back)}
        forgotHref={addresses.forgotPassword(back)}
        onSubmit={byPassword}
        onProvider={byProvider}
      />
    </Show>
  );
}
