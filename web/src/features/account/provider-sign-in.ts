import { createSignal } from 'solid-js';
import type { Provider } from '../../data/session.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { signInWith } from './account.actions.ts';
import { authProblems, type AccountProblem } from './auth-problems.ts';

/** Signs in by a pop-up. `working` until it is certain that the login is of use here, so that no page leads on before. */
export function createProviderSignIn(i18n: I18n) {
  const [working, setWorking] = createSignal(false);
  return {
    working,
    setWorking,
    async byProvider(provider: Provider): Promise<readonly AccountProblem[]> {
      setWorking(true);
      const outcome = await signInWith(provider);
      setWorking(false);
      return outcome.ok ? [] : authProblems(i18n, outcome.why);
    },
  };
}
