import { Match, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Guard } from '../account/index.ts';
import { PersonalSpace } from './personal-space.tsx';
import { WelcomeView } from './welcome.view.tsx';

/** The first page: for strangers what Equipage is, for everybody else their own space. */
export default function HomePage(): JSX.Element {
  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={session.state() === 'signed-out'}>
        <WelcomeView signUpHref={addresses.signUp()} signInHref={addresses.signIn()} />
      </Match>
      <Match when={session.state() === 'signed-in'}>
        <Guard verified>
          <PersonalSpace />
        </Guard>
      </Match>
    </Switch>
  );
}
