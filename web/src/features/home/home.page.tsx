import { lazy, Match, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { loadPersonalSpace, loadWelcome } from './load-home.ts';

const Welcome = lazy(loadWelcome);
const PersonalSpace = lazy(loadPersonalSpace);

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
