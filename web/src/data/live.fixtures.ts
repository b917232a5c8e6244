import { createGate, type Gate } from './gate.ts';
import type { Network } from './network.ts';
import type { Source } from './source.ts';
import type { LivePorts, Observer } from './watch.ts';

/** A document as a test gives it: its path, and its fields. */
export type GivenDocument = readonly [path: string, fields: Record<string, unknown>];

/** One subscription that the code under test made, in the hands of the test. */
export interface GivenSubscription {
  readonly source: Source;
  readonly after: unknown;
  ended: boolean;
  /** A snapshot of these documents; those that did not change since the last one are passed on as unchanged. */
  give(documents: readonly GivenDocument[], how?: { fromCache?: boolean; sending?: readonly string[] }): void;
  /** The subscription dies of an error with this code. */
  break(code: string): void;
}

/** Stands for the network, switched by the test. */
export interface GivenNetwork extends Network {
  back(): void;
  readonly stale: () => number;
  /** How many wait for its return. */
  readonly waiting: () => number;
}

export interface GivenPorts extends LivePorts {
  readonly gate: Gate;
  readonly network: GivenNetwork;
  readonly subscriptions: GivenSubscription[];
  /** The subscription made last. */
  readonly latest: () => GivenSubscription;
}

/** Ports whose subscriptions a test answers by hand. The gate stands open for Amina. */
export function givenPorts(): GivenPorts {
  const subscriptions: GivenSubscription[] = [];
  const gate = createGate();
  gate.enter('amina');
  return {
    gate,
    network: givenNetwork(),
    subscriptions,
    latest: () => subscriptions.at(-1)!,
    subscribe(source, after, observer) {
      const subscription = givenSubscription(source, after, observer);
      subscriptions.push(subscription);
      return () => (subscription.ended = true);
    },
  };
}

function givenSubscription(source: Source, after: unknown, observer: Observer): GivenSubscription {
  let known = new Map<string, string>();
  return {
    source,
    after,
    ended: false,
    give(documents, { fromCache = false, sending = [] } = {}) {
      const now = new Map(
        documents.map(([path, fields]) => [path, JSON.stringify([fields, sending.includes(path)])]),
      );
      const changed = new Set([...now.keys()].filter((path) => known.get(path) !== now.get(path)));
      known = now;
      observer.next({
        documents: documents.map(([path, fields]) => ({
          path,
          id: path.split('/').at(-1)!,
          sending: sending.includes(path),
          data: () => structuredClone(fields),
        })),
        changed,
        fromCache,
        end: documents.at(-1)?.[0],
      });
    },
    break: (code) => observer.error(Object.assign(new Error(code), { code })),
  };
}

function givenNetwork(): GivenNetwork {
  const listeners = new Set<() => void>();
  let stale = 0;
  return {
    online: () => true,
    stale: () => stale,
    waiting: () => listeners.size,
    reportStale() {
      stale += 1;
      let counted = true;
      return () => {
        if (counted) stale -= 1;
        counted = false;
      };
    },
    whenBack(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    back: () => listeners.forEach((listener) => listener()),
  };
}
