import { lazy, Match, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

const Welcome = lazy(() => import('./welcome.view.tsx'));
const PersonalSpace = lazy(() => import('./personal-space.tsx'));

/** The first page: for strangers what Equipage is, for everybody else their own space. */
export default function HomePage(): JSX.Element {
  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={gate.person() === null}>
        <Welcome signUpHref={addresses.signUp()} signInHref={addresses.signIn()} />
      </Match>
      <Match when={gate.person()}>
        <PersonalSpace />
      </Match>
    </Switch>
  );
}
