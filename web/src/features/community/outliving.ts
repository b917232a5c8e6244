import { createEffect, createRoot, createSignal, onCleanup, untrack } from 'solid-js';
import { session } from '../../data/session.ts';

/** How long what was entered is followed after its page has gone, in milliseconds: no editor stays open for longer. */
const followed = 10 * 60_000;

/**
 * Makes something that may outlive its page: it ends with the page when it waits for nothing, else ten minutes later, or
 * as soon as whoever was signed in no longer is.
 *
 * @param make is told whether the page has gone
 * @param waits asked when the page goes
 */
export function createOutliving<T>(
  make: (pageHasGone: () => boolean) => T,
  waits: (made: T) => boolean,
  uid = () => session.person()?.uid,
): T {
  const [gone, setGone] = createSignal(false);
  const { made, end } = createRoot((end) => {
    const made = make(gone);
    const maker = untrack(uid);
    createEffect(() => {
      if (!gone()) return;
      // Not from within: what ends is what runs here.
      const timer = setTimeout(end, uid() === maker ? followed : 0);
      onCleanup(() => clearTimeout(timer));
    });
    return { made, end };
  });
  onCleanup(() => (untrack(() => waits(made)) ? void setGone(true) : end()));
  return made;
}
