import { heartbeat, presentAt, type Presence } from '@equipage/domain';
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { sayGone, sayHere } from './org-info.actions.ts';
import { presencesIn } from './org-info.queries.ts';

/** Somebody who moves through the table with the keyboard is told of where they rest. */
const restFor = 120;

/**
 * Tells who has the table open and in which cell they are, and tells the others where this tab is: while the page is
 * looked at, and not from behind.
 *
 * @param me undefined until it is known
 * @param cell where this tab is
 */
export function createOpenTables(
  orgId: () => string,
  me: () => { readonly uid: string; readonly name: string } | undefined,
  cell: () => string | null,
): () => Presence[] {
  const tabId = newDocumentId();
  const tabs = createLiveList(() => presencesIn(orgId()));

  function say(): void {
    const person = me();
    if (person === undefined || document.visibilityState !== 'visible') return;
    void sayHere(orgId(), tabId, { ...person, cell: cell() });
  }
  const leave = () => void sayGone(untrack(orgId), tabId);

  let resting: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on([orgId, () => me()?.name, cell], () => {
      clearTimeout(resting);
      resting = setTimeout(() => untrack(say), restFor);
    }),
  );
  const beating = setInterval(() => untrack(say), heartbeat);
  const look = () => untrack(say);
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', leave);
  onCleanup(() => {
    clearTimeout(resting);
    clearInterval(beating);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', leave);
    leave();
  });

  // The server's clock, as far as the newest of these tells: this device's own may be wrong by years. While nobody
  // else is there, this tab's own row keeps it going.
  const newest = createMemo(() => {
    const at = Math.max(0, ...tabs.rows.filter(({ sending }) => !sending).map((tab) => tab.at));
    return { at, heard: performance.now() };
  });
  const [elapsed, setElapsed] = createSignal(performance.now());
  const ticking = setInterval(() => setElapsed(performance.now()), 1_000);
  onCleanup(() => clearInterval(ticking));

  return createMemo(() => {
    const { at, heard } = newest();
    const now = at + Math.max(0, elapsed() - heard);
    return presentAt(tabs.rows, now).filter(({ id }) => id !== tabId);
  });
}
