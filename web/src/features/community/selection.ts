import { createSignal } from 'solid-js';

/**
 * Which rows are chosen. A range goes from the row that was chosen last to another one, in the order that is shown.
 *
 * @param ids of the rows shown, in their order
 */
export function createSelection(ids: () => readonly string[]) {
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  let anchor: string | undefined;

  return {
    chosen,
    has: (id: string) => chosen().has(id),
    /** @param range also everything between the row chosen last and this one */
    choose(id: string, yes: boolean, range = false): void {
      const shown = ids();
      const [from, to] = [anchor === undefined ? -1 : shown.indexOf(anchor), shown.indexOf(id)];
      const touched = range && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
      anchor = id;
      setChosen((before) => {
        const after = new Set(before);
        for (const one of touched) {
          if (yes) after.add(one);
          else after.delete(one);
        }
        return after;
      });
    },
    /** All rows that are shown, or none at all. */
    chooseAll(yes: boolean): void {
      anchor = undefined;
      setChosen(new Set<string>(yes ? ids() : []));
    },
  };
}

export type Selection = ReturnType<typeof createSelection>;
