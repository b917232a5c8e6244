import { onCleanup, onMount } from 'solid-js';

interface Sentinel {
  release(): Promise<void>;
}

export interface WakeLockPorts {
  /** Rejects when the device refuses, for example to save its battery; missing in older browsers. */
  readonly request: (() => Promise<Sentinel>) | undefined;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

const wakeLockPorts = (): WakeLockPorts => ({
  request: 'wakeLock' in navigator ? () => navigator.wakeLock.request('screen') : undefined,
  document,
});

/**
 * Keeps the screen bright while the page is shown. The browser lets go of it whenever the page is hidden, so it is asked
 * again when somebody comes back. Where it cannot be had, the screen dims as it always does.
 */
export function createWakeLock({ request, document }: WakeLockPorts = wakeLockPorts()): void {
  if (request === undefined) return;
  let held: Sentinel | undefined;
  let gone = false;

  async function hold() {
    if (document.visibilityState !== 'visible') return;
    const sentinel = await request!().catch(() => undefined);
    if (gone) void sentinel?.release();
    else held = sentinel;
  }
  const again = () => void hold();

  onMount(() => {
    again();
    document.addEventListener('visibilitychange', again);
  });
  onCleanup(() => {
    gone = true;
    document.removeEventListener('visibilitychange', again);
    void held?.release();
  });
}
