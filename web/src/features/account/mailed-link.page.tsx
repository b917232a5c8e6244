import { language as languageSchema } from '@equipage/domain';
import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, lazy, Match, on, Switch, untrack, type JSX } from 'solid-js';
import { addresses, pathInside } from '../../addresses.ts';
import { session, type AuthRefusal } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { storedLanguage } from '../../i18n/languages.ts';
import { withTexts } from '../../i18n/start-i18n.ts';
import { authProblems, type AccountProblem } from './auth-problems.ts';
import type { EmailLinkMode } from './email-link-end.ts';
import { MailedLinkView, type LinkStep } from './mailed-link.view.tsx';

type Purpose = 'verify-email' | 'reset-password';

const purposes: Partial<Record<string, Purpose>> = {
  verifyEmail: 'verify-email',
  resetPassword: 'reset-password',
};

/** About a closed account; nearly nobody needs it. */
const WayBackLink = lazy(() => withTexts(import('./way-back-link.tsx'), 'settings'));

/** About a change of address. */
const EmailLink = lazy(() => withTexts(import('./email-link.tsx'), 'settings'));

/** Where the links in our mails lead. They work in any browser, whoever is signed in there. */
export default function MailedLinkPage(): JSX.Element {
  const [search] = useSearchParams();
  return (
    <Switch fallback={<AuthLink />}>
      <Match when={search['mode'] === 'keepAccount'}>
        <WayBackLink token={text(search['oobCode'])} />
      </Match>
      <Match when={emailLinkMode(search['mode'])}>
        {(mode) => <EmailLink mode={mode()} token={text(search['oobCode'])} language={search['lang']} />}
      </Match>
    </Switch>
  );
}

/** A link that Auth made the code of. */
function AuthLink(): JSX.Element {
  const i18n = useI18n();
  const [search] = useSearchParams();
  const purpose = purposes[text(search['mode'])];
  const code = text(search['oobCode']);
  const next = pathInside(search['continueUrl']);
  const [step, setStep] = createSignal<LinkStep>({ at: 'working' });
  let email = '';

  // The mail's language, in a browser where nobody chose one.
  const language = languageSchema.safeParse(search['lang']);
  if (language.success && storedLanguage() === null) void i18n.setLanguage(language.data);

  async function work() {
    if (purpose === undefined || code === '') return setStep({ at: 'broken' });
    setStep({ at: 'working' });
    return purpose === 'verify-email' ? verify() : askForPassword();
  }

  async function verify() {
    const used = await session.useLink(code);
    if (used.ok) return setStep({ at: 'verified', here: untrack(session.person)?.emailVerified === true });
    // Opened a second time, or by a mail scanner before: what counts is whether the address is proven.
    if (isDead(used.why) && untrack(session.person)) {
      const refreshed = await session.refresh();
      if (refreshed.ok && refreshed.value.emailVerified) return setStep({ at: 'verified', here: true });
    }
    return setStep(failed(used.why, 'verify-email'));
  }

  async function askForPassword() {
    const read = await session.readLink(code);
    if (!read.ok) return setStep(failed(read.why, 'reset-password'));
    if (read.value.purpose !== 'reset-password') return setStep({ at: 'broken' });
    email = read.value.email ?? '';
    return setStep({ at: 'choose-password', email });
  }

  async function choosePassword(password: string): Promise<readonly AccountProblem[]> {
    const chosen = await session.choosePassword(code, password);
    if (chosen.ok) {
      // Firebase ends all sign-ins of the login; this browser should not find that out by failing.
      if (untrack(session.person)?.email === email) await session.end();
      setStep({ at: 'password-chosen', email });
      return [];
    }
    if (isDead(chosen.why)) setStep(failed(chosen.why, 'reset-password'));
    return authProblems(i18n, chosen.why);
  }

  // Not before it is known whether somebody is signed in here: the link may be about that very login.
  let begun = false;
  createEffect(
    on(session.state, (state) => {
      if (state === 'unknown' || begun) return;
      begun = true;
      void work();
    }),
  );

  return (
    <MailedLinkView
      step={step()}
      wayOn={{
        next: next ?? addresses.home(),
        signIn: addresses.signIn({ next }),
        forgotPassword: addresses.forgotPassword(),
        home: addresses.home(),
      }}
      onPassword={choosePassword}
      onRetry={() => void work()}
    />
  );
}

function isDead(why: AuthRefusal): boolean {
  // A login that is gone or closed makes its links worthless too; nothing more is told of it.
  return ['link-expired', 'link-invalid', 'wrong-credentials', 'account-disabled'].includes(why);
}

function failed(why: AuthRefusal, purpose: Purpose): LinkStep {
  if (isDead(why)) return { at: 'dead', purpose };
  return { at: 'stuck', why: why === 'offline' || why === 'too-many-requests' ? why : 'fault' };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function emailLinkMode(mode: unknown): EmailLinkMode | false {
  return (mode === 'changeEmail' || mode === 'stopEmailChange') && mode;
}
