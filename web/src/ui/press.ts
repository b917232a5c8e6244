import { createSignal, type Accessor } from 'solid-js';

/** What a press may start: nothing to wait for, or work whose end the control awaits. */
export type PressAction = () => unknown;

/**
 * Runs an action at most once at a time: while its promise is under way further presses do nothing, so that a double
 * click never sends twice. A fault of the action is thrown on, where the page's error boundary and the console see it.
 */
export function createPress(action: () => PressAction | undefined): {
  readonly pending: Accessor<boolean>;
  readonly press: () => void;
} {
  const [pending, setPending] = createSignal(false);
  const press = () => {
    if (pending()) return;
    const outcome = action()?.();
    if (!isPromise(outcome)) return;
    setPending(true);
    void outcome.then(undefined, (fault: unknown) => reportError(fault)).finally(() => setPending(false));
  };
  return { pending, press };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
