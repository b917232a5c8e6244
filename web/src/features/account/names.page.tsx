import { Navigate } from '@solidjs/router';
import { createSignal, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session, type AuthUser } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { splitName } from './account-checks.ts';
import { openAccount, type MailState } from './account.actions.ts';
import { callProblems, type AccountProblem } from './auth-problems.ts';
import type { Names } from './name-fields.view.tsx';
import { NamesView } from './names.view.tsx';
import { ownAccount } from './own-account.ts';
import { useWayBack } from './way-back.ts';

/**
 * Where a login without an account is led: one made at Google or Facebook, or one whose sign-up was cut off. Asks for the
 * names only when they are not known.
 */
export default function NamesPage(): JSX.Element {
  const i18n = useI18n();
  const back = useWayBack();
  // The account shows up live before the mail is on its way; the page goes on after both.
  const [opening, setOpening] = createSignal(false);
  const [opened, setOpened] = createSignal<MailState>();

  async function open(person: AuthUser, names: Names): Promise<readonly AccountProblem[]> {
    setOpening(true);
    const outcome = await openAccount(person, names, i18n.language(), back.target);
    setOpening(false);
    if (!outcome.ok) return callProblems(i18n, outcome);
    setOpened(outcome.value);
    return [];
  }

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={session.state() === 'signed-out'}>
        <Navigate href={addresses.signIn(back)} />
      </Match>
      <Match when={opened()}>
        {(mail) => (
          <Navigate
            href={mail() === 'none' ? back.target : addresses.checkMail(back)}
            state={{ mail: mail() }}
          />
        )}
      </Match>
      <Match when={ownAccount.row && !opening()}>
        <Navigate href={back.target} />
      </Match>
      <Match when={ownAccount.missing() && session.person()}>
        {(person) => <Open person={person()} onOpen={(names) => open(person(), names)} />}
      </Match>
    </Switch>
  );
}

function Open(props: { person: AuthUser; onOpen: (names: Names) => Promise<readonly AccountProblem[]> }) {
  // Looked at once: what Google or Facebook told does not change while the page is open.
  const known = splitName(untrack(() => props.person.displayName));
  const complete = known.givenName !== '' && known.familyName !== '';
  const [asking, setAsking] = createSignal(!complete);
  const [problems, setProblems] = createSignal<readonly AccountProblem[]>([]);

  onMount(() => {
    if (!complete) return;
    void props.onOpen(known).then((found) => {
      setProblems(found);
      setAsking(found.length > 0);
    });
  });

  return (
    <Show when={asking()} fallback={<Skeleton kind="page" />}>
      <NamesView
        known={known}
        email={props.person.email}
        problems={problems()}
        onSubmit={(names) => props.onOpen(names)}
        onSignOut={() => session.signOut()}
      />
    </Show>
  );
}
