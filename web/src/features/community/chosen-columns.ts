import { createEffect, createSignal, on } from 'solid-js';
import * as z from 'zod/mini';
import { deviceStore } from '../../data/device-store.ts';
import { session } from '../../data/session.ts';

const shelf = { name: 'community-columns', version: 1, schema: z.array(z.string()) };

/** Which org fields are columns of the list, kept on the device for each organization. */
export function createChosenColumns(orgId: () => string) {
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const kept = () => {
    const person = session.person();
    return person ? deviceStore.shelf(shelf, person.uid) : undefined;
  };
  createEffect(
    on(orgId, async (id) => {
      setChosen([]);
      const columns = await kept()?.get(id);
      if (columns !== undefined && id === orgId()) setChosen(columns);
    }),
  );
  return {
    chosen,
    toggle(fieldId: string): void {
      const columns = chosen().includes(fieldId)
        ? chosen().filter((id) => id !== fieldId)
        : [...chosen(), fieldId];
      setChosen(columns);
      void kept()?.put(orgId(), columns);
    },
  };
}
