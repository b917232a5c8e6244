import type { RawDocument } from './decode.ts';
import type { Gate } from './gate.ts';
import type { Network } from './network.ts';
import type { Source } from './source.ts';

/**
 * - `off`: nothing is asked for
 * - `loading`: asked, no answer yet
 * - `cached`: shown from memory. The network is slow or gone; what is shown may be old, and an empty list means nothing
 * - `live`: as on the server, and following it
 * - `denied`: this person may not read it
 * - `failed`: it could not be read, or what was read could not be understood; `retry()` asks again
 */
export type LiveState = 'off' | 'loading' | 'cached' | 'live' | 'denied' | 'failed';

export interface Snapshot {
  /** All documents of the query in its order; for a document source, one or none. */
  readonly documents: readonly RawDocument[];
  /** Paths of those that are new or differ from the snapshot before. */
  readonly changed: ReadonlySet<string>;
  readonly fromCache: boolean;
  /** The last document in the form that a next page starts after. */
  readonly end?: unknown;
}

export interface Observer {
  next(snapshot: Snapshot): void;
  /** The subscription is dead. @param problem with the `code` of the SDK, if it came from there */
  error(problem: unknown): void;
}

/** How a subscription is made; the real one stands in `live.ts`. Returns the way to end it. */
export type Subscribe = (source: Source, after: unknown, observer: Observer) => () => void;

export interface LivePorts {
  readonly subscribe: Subscribe;
  readonly gate: Gate;
  readonly network: Network;
}

export interface Watch {
  /** Asks again, when it was denied or has failed. */
  retry(): void;
  close(): void;
}

export interface Watcher {
  state(state: 'loading' | 'denied' | 'failed'): void;
  snapshot(snapshot: Snapshot): void;
}

/** Waiting times between attempts, in milliseconds. */
export const firstPause = 1_000;
export const longestPause = 60_000;

/**
 * One subscription that heals itself: what failed is asked for again after a growing pause, and at once when the network
 * returns; what was denied, when the person's rights have grown. After `close` and after each new attempt, late
 * callbacks of an older one are dropped.
 */
export function makeWatch(ports: LivePorts, source: Source, after: unknown, watcher: Watcher): Watch {
  let attempt = 0;
  let failures = 0;
  let ended: 'denied' | 'failed' | undefined;
  let end: (() => void) | undefined;
  let freshAgain: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop() {
    attempt += 1;
    clearTimeout(timer);
    freshAgain?.();
    freshAgain = undefined;
    end?.();
    end = undefined;
  }

  function open() {
    stop();
    ended = undefined;
    const mine = attempt;
    watcher.state('loading');
    const endIt = ports.subscribe(source, after, {
      next(snapshot) {
        if (mine !== attempt) return;
        failures = 0;
        if (snapshot.fromCache) freshAgain ??= ports.network.reportStale();
        else {
          freshAgain?.();
          freshAgain = undefined;
        }
        watcher.snapshot(snapshot);
      },
      error(problem) {
        if (mine !== attempt) return;
        stop();
        const code = codeOf(problem);
        if (code === 'permission-denied') {
          ended = 'denied';
        } else {
          ended = 'failed';
          console.warn(`Could not read ${placeOf(source)}:`, problem);
          if (!hopeless.has(code)) timer = setTimeout(open, pauseAfter(failures++));
        }
        watcher.state(ended);
      },
    });
    // A subscription may fail while it is being made.
    if (mine === attempt) end = endIt;
    else endIt();
  }

  const stopWaiting = [
    ports.network.whenBack(() => {
      if (ended === 'failed') open();
    }),
    ports.gate.whenRenewed(() => {
      if (ended === 'denied') open();
    }),
  ];
  open();

  return {
    retry() {
      if (ended) open();
    },
    close() {
      ended = undefined;
      stop();
      for (const each of stopWaiting) each();
    },
  };
}

/** Mistakes of a query or of an index that no time heals. */
const hopeless = new Set(['invalid-argument', 'failed-precondition', 'out-of-range', 'unimplemented']);

/** Doubles from {@link firstPause} to {@link longestPause}, spread by a quarter, so that a crowd does not return as one. */
function pauseAfter(failures: number): number {
  return Math.min(firstPause * 2 ** failures, longestPause) * (0.75 + Math.random() / 2);
}

function codeOf(problem: unknown): string {
  const code: unknown = (problem as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export function placeOf(source: Source): string {
  return 'document' in source ? source.document : (source.collection ?? source.group);
}
