import { createSignal } from 'solid-js';
import type { Provider } from '../../data/session.ts';
import type { FormError } from '../../ui/form-errors.tsx';
import type { AccountProblem } from './auth-problems.ts';

/**
 * The ways by Google and Facebook above a form: they have problems of their own, and either side forgets what was said
 * when the other one is tried.
 * @param begin forgets the form's problems
 */
export function createProviderWay(
  go: (provider: Provider) => Promise<readonly AccountProblem[]>,
  begin: () => void,
) {
  const [problems, setProblems] = createSignal<readonly AccountProblem[]>([]);
  return {
    errors: (): readonly FormError[] => problems().map((problem) => ({ message: problem.text() })),
    forget: () => void setProblems([]),
    async take(provider: Provider): Promise<void> {
      begin();
      setProblems([]);
      setProblems(await go(provider));
    },
  };
}
