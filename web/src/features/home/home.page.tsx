import { lazy, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { loadPersonalSpace, loadWelcome } from './load-home.ts';

const Welcome = lazy(loadWelcome);
const PersonalSpace = lazy(loadPersonalSpace);

/** The first page: for strangers what Equipage is, for everybody else, and until we know, their own space. */
export default function HomePage(): JSX.Element {
  return (
    <Show when={gate.person() === null} fallback={<PersonalSpace />}>
      <Welcome signUpHref={addresses.signUp()} signInHref={addresses.signIn()} />
    </Show>
  );
}
