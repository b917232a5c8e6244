import { useIsRouting, usePreloadRoute } from '@solidjs/router';
import { createEffect, createMemo, onCleanup, untrack, type Accessor } from 'solid-js';
import { whenIdle } from '../when-idle.ts';
import type { Space } from './frame.tsx';

/**
 * Fetches the code of a space's sections while its reader looks at one of them, so that the others open at once: one
 * after the other, each when the browser is idle. Only code, no documents; and none where the reader saves data. It ends
 * when the reader goes on to another section, whose own work comes first, and when the network goes: the rest is fetched
 * by its links. A file that did not come is not asked for again, so its section would not open later.
 * Called by the layout route of the space, beside `useSpace()`.
 */
export function useSectionsAhead(space: Accessor<Space | undefined>): void {
  const fetchPage = usePreloadRoute();
  const isRouting = useIsRouting();
  // The names and numbers of a space change all the time, its sections hardly ever.
  const isKnown = createMemo(() => space() !== undefined);
  let isStarted = false;
  createEffect(() => {
    if (isStarted || !isKnown() || isRouting() || savesData()) return;
    isStarted = true;
    const waiting = untrack(space)!.entries.map(({ href }) => href);
    const next = () => {
      const href = waiting.shift();
      if (href === undefined || !navigator.onLine) return;
      fetchPage(href);
      cancel = whenIdle(next);
    };
    let cancel = whenIdle(next);
    onCleanup(() => cancel());
  });
}

/** Whether the reader asked the browser for less data; not every browser has such a switch. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
