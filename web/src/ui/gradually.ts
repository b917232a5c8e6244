import { createEffect, createSignal, onCleanup } from 'solid-js';
import { whenIdle } from './when-idle.ts';

/**
 * How many rows of a long list are drawn by now: the first ones at once, so that the screen is there, and the rest
 * whenever the browser has nothing else to do. In the end all stand in the page, for its search and for screen readers.
 * @param first as many as any screen shows
 * @param step as many as are made within a few frames of a slow computer
 */
export function createGradualCount(
  rows: () => number,
  { first, step }: { readonly first: number; readonly step: number },
): () => number {
  const [drawn, setDrawn] = createSignal(first);
  createEffect(() => {
    if (drawn() >= rows()) return;
    onCleanup(whenIdle(() => setDrawn((count) => count + step), patience));
  });
  return drawn;
}

/** A busy page gets its rows all the same, after so many milliseconds. */
const patience = 300;
