import { Navigate, useNavigate } from '@solidjs/router';
import { Show, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session, type AuthUser } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { openAccount } from './account.actions.ts';
import { authProblems, callProblems, type AccountProblem } from './auth-problems.ts';
import { createProviderSignIn } from './provider-sign-in.ts';
import { SignUpView, type SignUpValues } from './sign-up.view.tsx';
import { useWayBack } from './way-back.ts';

export default function SignUpPage(): JSX.Element {
  const i18n = useI18n();
  const navigate = useNavigate();
  const back = useWayBack();
  // Between the login and its account the person is signed in already, and this page has work left.
  const { working, setWorking, byProvider } = createProviderSignIn(i18n);
  session.prepare();

  /** A login that was made by this form, when the rest of the sign-up failed. */
  let made: { email: string; person: AuthUser } | undefined;

  async function signUp({ email, password, ...names }: SignUpValues): Promise<readonly AccountProblem[]> {
    setWorking(true);
    if (made?.email !== email || untrack(session.person)?.uid !== made.person.uid) {
      const outcome = await session.signUpWithPassword(email, password);
      if (!outcome.ok) {
        setWorking(false);
        return authProblems(i18n, outcome.why);
      }
      made = { email, person: outcome.value.user };
    }
    const opened = await openAccount(made.person, names, i18n.language(), back.target);
    if (!opened.ok) return callProblems(i18n, opened);
    navigate(addresses.checkMail(back), { state: { mail: opened.value }, replace: true });
    return [];
  }

  return (
    <Show when={session.state() !== 'signed-in' || working()} fallback={<Navigate href={back.target} />}>
      <SignUpView
        hasWayBack={back.next !== undefined}
        signInHref={addresses.signIn(back)}
        onSubmit={signUp}
        onProvider={byProvider}
      />
    </Show>
  );
}
