import { type Accessor, createSignal } from 'solid-js';

/**
 * Whether the page has its data fresh from the server, for the banner and for everything that waits for the network.
 * Two witnesses: the device, which knows of cables and flight mode; and the live lists, which know when Firestore gave
 * up and shows them from memory, so that a network without internet counts as gone.
 */
export interface Network {
  /** `false` while the device is offline, or a list has been shown from memory for {@link grace} milliseconds. */
  readonly online: Accessor<boolean>;
  /** A list says that it is shown from memory. The function it gets back takes the word back. */
  reportStale(): () => void;
  /** Calls back each time the network may have returned: a reason to try again at once. Returns the way to stop. */
  whenBack(callback: () => void): () => void;
}

/** A list that fills from memory first is fresh within this time, in milliseconds, if there is a network at all. */
export const grace = 3_000;

export function createNetwork(): Network {
  const [deviceOnline, setDeviceOnline] = createSignal(deviceSaysOnline());
  const [reachable, setReachable] = createSignal(true);
  const listeners = new Set<() => void>();
  let stale = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function back() {
    for (const listener of [...listeners]) listener();
  }

  // Tests of the other data files run in Node, where no window tells of the network.
  if (typeof window !== 'undefined') {
    window.addEventListener('offline', () => setDeviceOnline(false));
    window.addEventListener('online', () => {
      setDeviceOnline(true);
      back();
    });
  }

  return {
    online: () => deviceOnline() && reachable(),
    reportStale() {
      let counted = true;
      if (stale++ === 0) timer = setTimeout(() => setReachable(false), grace);
      return () => {
        if (!counted) return;
        counted = false;
        if (--stale > 0) return;
        clearTimeout(timer);
        if (reachable()) return;
        setReachable(true);
        back();
      };
    },
    whenBack(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
  };
}

/** Node has a `navigator` that does not know; what does not know is taken for online. */
function deviceSaysOnline(): boolean {
  return typeof navigator === 'undefined' || ((navigator as { onLine?: boolean }).onLine ?? true);
}

export const network = createNetwork();
