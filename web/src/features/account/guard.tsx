import { Navigate } from '@solidjs/router';
import { createComputed, createMemo, lazy, Match, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { withTexts } from '../../i18n/start-i18n.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { doorFor } from './door.ts';
import { ownAccount } from './own-account.ts';
import { usePlace } from './way-back.ts';

/** Hardly anybody sees it. */
const AccountClosing = lazy(() => withTexts(import('./account-closing.tsx'), 'settings'));

export interface GuardProps {
  /** Also asks for a proven address, as everything does that concerns other people. */
  readonly verified: boolean;
  /** Lets those wait inside who were signed in at their last visit: for pages that have something to show by then. */
  readonly early?: boolean;
  readonly children: JSX.Element;
}

/**
 * Lets people in who are signed in and have an account, and leads the others to where they get it; each of those pages
 * leads back here. It keeps nobody from data, which the rules do: it only spares people pages that would stay empty.
 *
 * While the account is still being read the page is shown already: nearly everybody has one.
 */
export function Guard(props: GuardProps): JSX.Element {
  const place = usePlace();
  const door = createMemo(() =>
    doorFor(
      {
        session: session.state(),
        accountMissing: ownAccount.missing(),
        emailVerified: session.person()?.emailVerified === true,
        closing: typeof ownAccount.row?.closesAt === 'number',
      },
      props,
    ),
  );
  // Whoever signs out here is done with this page; whoever comes here signed out wants to see it.
  let wasIn = false;
  createComputed(() => {
    if (session.state() === 'signed-in') wasIn = true;
  });
  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={door() === 'sign-in'}>
        <Navigate href={wasIn && !session.ended() ? addresses.home() : addresses.signIn({ next: place() })} />
      </Match>
      <Match when={door() === 'names'}>
        <Navigate href={addresses.names({ next: place() })} />
      </Match>
      <Match when={door() === 'closing'}>
        <AccountClosing />
      </Match>
      <Match when={door() === 'check-mail'}>
        <Navigate href={addresses.checkMail({ next: place() })} />
      </Match>
      <Match when={door() === 'in' || (door() === 'wait' && props.early)}>{props.children}</Match>
    </Switch>
  );
}
