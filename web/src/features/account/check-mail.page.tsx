import { Navigate } from '@solidjs/router';
import { Match, onMount, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { sendVerificationMail } from './account.actions.ts';
import { CheckMailView } from './check-mail.view.tsx';
import { ownAccount } from './own-account.ts';
import { createVerificationWatch } from './verification-watch.ts';
import { useHandedOver, useWayBack } from './way-back.ts';

/** For people whose address is not proven yet; everybody else is led on. */
export default function CheckMailPage(): JSX.Element {
  const i18n = useI18n();
  const { t, language } = i18n;
  const back = useWayBack();
  const mail = useHandedOver('mail');

  async function resend(): Promise<string | undefined> {
    const outcome = await sendVerificationMail(language(), back.target);
    if (outcome.ok) return undefined;
    if (outcome.why === 'already-verified') await session.refresh();
    return refusalText(i18n, outcome);
  }

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={session.state() === 'signed-out'}>
        <Navigate href={addresses.signUp(back)} />
      </Match>
      <Match when={ownAccount.missing()}>
        <Navigate href={addresses.names(back)} />
      </Match>
      <Match when={session.person()?.emailVerified}>
        <Navigate href={back.target} />
      </Match>
      <Match when={session.person()}>
        <Watch onVerified={() => toast.success(t('account.mail.confirmed'))} />
        <CheckMailView
          email={session.person()?.email ?? ''}
          mail={mail === 'sent' || mail === 'failed' ? mail : undefined}
          onResend={resend}
          onSignOut={() => session.signOut()}
        />
      </Match>
    </Switch>
  );
}

/** Asks whether the address is proven; the session tells the page, which then goes on. */
function Watch(props: { onVerified: () => void }) {
  onMount(() => {
    createVerificationWatch(
      {
        async ask() {
          const outcome = await session.refresh();
          // Deleted, or signed out everywhere: there is nothing left to wait for.
          if (!outcome.ok && outcome.why === 'sign-in-needed') await session.end();
          return outcome.ok && outcome.value.emailVerified;
        },
      },
      () => props.onVerified(),
    );
  });
  return undefined;
}
