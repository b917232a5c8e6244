import type { Outcome, Refusal } from '@equipage/domain';
import { type Accessor, createSignal, untrack } from 'solid-js';

/** Something that a button does. */
export interface Action<Args extends readonly unknown[], Result> {
  /** Does it. While it runs, another click does nothing and gives `undefined`. */
  (...args: Args): Promise<Result | Refusal<'fault'> | undefined>;
  readonly busy: Accessor<boolean>;
  /** How it last ended; `undefined` before the first end, while it runs, and after `clear()`. */
  readonly outcome: Accessor<Result | Refusal<'fault'> | undefined>;
  clear(): void;
}

/** Makes a button's work safe against the double click, and keeps what its screen shows about it. Never rejects. */
export function createAction<Args extends readonly unknown[], Result extends Outcome<unknown>>(
  work: (...args: Args) => Promise<Result>,
): Action<Args, Result> {
  const [busy, setBusy] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Result | Refusal<'fault'>>();
  async function act(...args: Args) {
    if (untrack(busy)) return undefined;
    setBusy(true);
    setOutcome(undefined);
    let ended: Result | Refusal<'fault'>;
    try {
      ended = await work(...args);
    } catch (problem) {
      console.error('An action broke:', problem);
      ended = { ok: false, why: 'fault' };
    }
    setBusy(false);
    setOutcome(() => ended);
    return ended;
  }

  return Object.assign(act, { busy, outcome, clear: () => void setOutcome(undefined) });
}
