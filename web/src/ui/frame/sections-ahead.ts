import { useIsRouting, usePreloadRoute } from '@solidjs/router';
import { createEffect, createMemo, onCleanup, untrack, type Accessor } from 'solid-js';
import { whenIdle } from '../when-idle.ts';
import type { Space } from './frame.tsx';

/** Whoever goes on to another section waits for that one: so many milliseconds pass before the next is fetched. */
const rest = 2_000;

/**
 * Fetches the code of a space's sections while its reader looks at one of them, so that the others open at once: one
 * after the other, each when the browser is idle. Only code, no documents; and none where the reader saves data.
 * Called by the layout route of the space, beside `useSpace()`.
 */
export function useSectionsAhead(space: Accessor<Space | undefined>): void {
  const fetchPage = usePreloadRoute();
  const isRouting = useIsRouting();
  // The names and numbers of a space change all the time, its sections hardly ever.
  const isKnown = createMemo(() => space() !== undefined);
  let hrefs: string[] | undefined;
  createEffect(() => {
    if (!isKnown() || isRouting() || savesData()) return;
    const pause = hrefs === undefined ? 0 : rest;
    const waiting = (hrefs ??= untrack(space)!.entries.map(({ href }) => href));
    let cancel: (() => void) | undefined;
    const next = () => {
      const href = waiting.shift();
      if (href === undefined) return;
      fetchPage(href);
      cancel = whenIdle(next);
    };
    const timer = setTimeout(() => (cancel = whenIdle(next)), pause);
    onCleanup(() => {
      clearTimeout(timer);
      cancel?.();
    });
  });
}

/** Whether the reader asked the browser for less data; not every browser has such a switch. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
