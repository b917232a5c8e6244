import { type Accessor, createComputed, createMemo, createSignal, on, untrack } from 'solid-js';

/** A live list that holds still while somebody is about to press something in it. */
export interface SteadyRows<Row> {
  /** What to show, in this order. */
  readonly rows: Accessor<readonly Row[]>;
  /** How many new rows wait above for the list to be let go. */
  readonly waiting: Accessor<number>;
  /** Came while the list was on the screen. */
  isNew(id: string): boolean;
  /** No longer in the live list; shown with what was last known of it. */
  hasLeft(id: string): boolean;
  /** Takes over what waits, at the reader's wish. */
  letGo(): void;
}

/**
 * In a live list rows come and go on their own, and the button under a finger may be another person's a moment later.
 * So while `held` is true rows keep their places: new ones wait, and those that left (decided on, under a filter) stay.
 * What comes at the end, by asking for more, is shown at once: nothing moves for it.
 * @param list says which list it is; another one starts afresh
 */
export function createSteadyRows<Row extends { readonly id: string }>(
  live: Accessor<readonly Row[]>,
  held: Accessor<boolean>,
  list: Accessor<unknown>,
): SteadyRows<Row> {
  const [shown, setShown] = createSignal<readonly Row[]>([]);
  const [arrived, setArrived] = createSignal<ReadonlySet<string>>(new Set());
  const liveIds = createMemo(() => new Set(live().map(({ id }) => id)));
  /** Rows that stand above something shown and are not shown themselves. */
  const above = createMemo(() => {
    const ids = new Set(shown().map(({ id }) => id));
    const last = live().findLastIndex(({ id }) => ids.has(id));
    return live().filter(({ id }, index) => index < last && !ids.has(id));
  });

  function takeOver() {
    const news = untrack(above);
    if (news.length > 0) setArrived((before) => new Set([...before, ...news.map(({ id }) => id)]));
    setShown(live());
  }

  createComputed(
    on([list, live, held], ([name, rows, isHeld], before) => {
      if (before !== undefined && before[0] !== name) {
        setArrived(new Set<string>());
        // Rows that are still those of the list before are not shown under the name of this one.
        setShown(before[1] === rows ? [] : rows);
        return;
      }
      if (!isHeld || untrack(shown).length === 0) {
        takeOver();
        return;
      }
      const ids = new Set(untrack(shown).map(({ id }) => id));
      const last = rows.findLastIndex(({ id }) => ids.has(id));
      // Without anything in common nobody knows where the end is: then all of it waits.
      const below = last === -1 ? [] : rows.slice(last + 1);
      if (below.length > 0) setShown((before) => [...before, ...below]);
    }),
  );

  return {
    rows: shown,
    waiting: () => above().length,
    isNew: (id) => arrived().has(id),
    hasLeft: (id) => !liveIds().has(id),
    letGo: takeOver,
  };
}
