import type { Instant, Outcome } from '@equipage/domain';
import { type Accessor, createComputed, onCleanup, untrack } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import * as z from 'zod/mini';
import { type DeviceStore, deviceStore, type Shelf } from './device-store.ts';
import { gate } from './gate.ts';
import { type Network, network } from './network.ts';
import { firstPause, longestPause } from './watch.ts';

export interface UnsentItem<Payload> {
  readonly id: string;
  readonly payload: Payload;
  /** When it was handed over, by this device's clock. */
  readonly since: Instant;
  /** `sending`: on its way, or in the SDK's hands until the network is back. `waiting`: will be tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'refused';
  /** Why it was refused. */
  readonly why?: string;
}

export interface UnsentQueue<Payload> {
  /** What has not arrived, oldest first. */
  readonly items: readonly UnsentItem<Payload>[];
  /** @param id made by this client, the same in every attempt: what arrived twice is then one thing */
  send(id: string, payload: Payload): void;
  /** Tries a refused one again. */
  retry(id: string): void;
  /** Gives one up. */
  discard(id: string): void;
  /**
   * Takes up what the device holds, also of other tabs, and begins to try all that waits. Done when {@link items} is
   * everything that this device has not delivered.
   */
  look(): Promise<void>;
}

export interface UnsentDescription<Payload> {
  /** Name of the shelf on the device. */
  readonly name: string;
  /** Of the payload's form; raise it when older payloads no longer fit the schema. */
  readonly version: number;
  readonly payload: z.ZodMiniType<Payload>;
  /**
   * Writes it. `offline` means "later", and so do the first {@link mostFaults} times of `fault`; every other refusal is
   * final. A promise that stays open while the network is away is fine. Called in the same turn as `send`, before
   * anything is drawn or kept, so that nothing delays a message.
   */
  attempt(id: string, payload: Payload): Promise<Outcome<unknown>>;
  /**
   * Whether it has arrived after all: asked when an attempt was refused, because the answer to an earlier one may have
   * been lost. `undefined` when nobody can tell now.
   */
  landed(id: string, payload: Payload): Promise<boolean | undefined>;
}

export interface UnsentPorts {
  readonly person: Accessor<string | null | undefined>;
  readonly store: DeviceStore;
  readonly network: Network;
  /** Missing in old browsers; then two tabs may send the same item, and its id makes it one. */
  readonly locks: LockManager | undefined;
  now(): Instant;
}

const unsentPorts: UnsentPorts = {
  person: gate.person,
  store: deviceStore,
  network,
  locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  now: () => Date.now(),
};

/** After so many broken attempts in a row the person is asked. */
export const mostFaults = 5;

/**
 * How long an attempt runs before it is kept on the device too, in milliseconds. Most are through by then; and writing to
 * the disk while the request is being made would cost a message an eighth of its speed (measured in Chromium).
 */
export const headStart = 150;

/** What is on the device of one item. */
interface Stored<Payload> {
  readonly payload: Payload;
  readonly since: Instant;
  readonly why?: string | undefined;
}

interface Entry<Payload> extends Stored<Payload> {
  readonly id: string;
  state: UnsentItem<Payload>['state'];
  why?: string | undefined;
  /** Another tab holds it and will send it. */
  elsewhere?: boolean;
  /** How many attempts broke in a row. */
  faults: number;
  /** Runs until it is kept on the device. */
  headStart?: ReturnType<typeof setTimeout>;
  /** The last thing asked of the device for it; the next one waits, so that a late `put` cannot undo a `remove`. */
  kept?: Promise<unknown> | undefined;
}

/**
 * "Send this once, and do not lose it": what is handed over is tried at once, and kept on the device, unless the server
 * has it a moment later, until it does. After a reload, or when the network returns, what is left goes out by itself, in order. Something
 * refused stays with its reason until the person tries again or gives it up. A sign-out forgets everything,
 * and asks before (sign-out-question.tsx).
 */
export function createUnsentQueue<Payload>(
  description: UnsentDescription<Payload>,
  ports: UnsentPorts = unsentPorts,
): UnsentQueue<Payload> {
  const [shown, show] = createStore<{ items: UnsentItem<Payload>[] }>({ items: [] });
  const storedSchema = z.object({
    payload: description.payload,
    since: z.number(),
    why: z.optional(z.string()),
  }) as unknown as z.ZodMiniType<Stored<Payload>>;

  /** The queue of the person who is signed in. */
  let current: ReturnType<typeof openQueue> | undefined;

  createComputed(() => {
    const person = ports.person();
    if (!person) return;
    const { name, version } = description;
    const queue = openQueue(person, ports.store.shelf({ name, version, schema: storedSchema }, person));
    current = queue;
    onCleanup(() => {
      current = undefined;
      queue.close();
      show('items', []);
    });
  });

  function openQueue(person: string, shelf: Shelf<Stored<Payload>>) {
    const entries = new Map<string, Entry<Payload>>();
    let closed = false;
    let draining = false;
    /** How often in a row nothing could be sent. */
    let pauses = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function refresh() {
      if (closed) return;
      const items = inOrder().map(({ id, payload, since, state, why }) => ({
        id,
        payload,
        since,
        state,
        ...(why !== undefined && { why }),
      }));
      show('items', reconcile(items, { key: 'id' }));
    }

    function inOrder() {
      return [...entries.values()].sort((one, other) => one.since - other.since);
    }

    function keep(entry: Entry<Payload>) {
      const { id, payload, since, why } = entry;
      clearTimeout(entry.headStart);
      entry.kept = shelf.put(id, { payload, since, why });
    }

    function keepUnlessKept(entry: Entry<Payload>) {
      if (!entry.kept) keep(entry);
    }

    function forget(entry: Entry<Payload>) {
      entries.delete(entry.id);
      clearTimeout(entry.headStart);
      entry.kept = entry.kept?.then(() => shelf.remove(entry.id));
      refresh();
    }

    /** Runs `work` while no other tab works on the same; `undefined` when one does. */
    async function alone<Result>(what: string, work: () => Promise<Result>): Promise<Result | undefined> {
      if (!ports.locks) return work();
      const lock = `equipage.${description.name}.${person}.${what}`;
      return ports.locks
        .request(lock, { ifAvailable: true }, async (held) => (held ? { result: await work() } : undefined))
        .then((outcome) => outcome?.result);
    }

    /** One attempt, to its end. */
    async function run(entry: Entry<Payload>): Promise<void> {
      const attempting = attempt(entry.id, entry.payload);
      entry.state = 'sending';
      entry.elsewhere = false;
      refresh();
      const outcome = await attempting;
      if (closed || !entries.has(entry.id)) return;
      if (outcome.ok) return arrived(entry);
      entry.faults = outcome.why === 'fault' ? entry.faults + 1 : 0;
      if (outcome.why === 'offline' || (entry.faults > 0 && entry.faults < mostFaults))
        return postpone(entry);
      const landed = await description.landed(entry.id, entry.payload).catch(() => undefined);
      if (closed || !entries.has(entry.id)) return;
      if (landed === undefined) return postpone(entry);
      if (landed) return arrived(entry);
      entry.state = 'refused';
      entry.why = outcome.why;
      entry.faults = 0;
      keep(entry);
      refresh();
    }

    /** As described, but whatever is thrown is a fault. */
    async function attempt(id: string, payload: Payload): Promise<Outcome<unknown>> {
      try {
        return await description.attempt(id, payload);
      } catch (problem) {
        console.error('An attempt to send broke:', problem);
        return { ok: false, why: 'fault' };
      }
    }

    function arrived(entry: Entry<Payload>) {
      pauses = 0;
      forget(entry);
    }

    function postpone(entry: Entry<Payload>) {
      entry.state = 'waiting';
      keepUnlessKept(entry);
      refresh();
      drainLater();
    }

    function drainLater() {
      timer ??= setTimeout(() => void drain(), Math.min(firstPause * 2 ** pauses++, longestPause));
    }

    /**
     * Sends what waits, one after the other, until one has to wait on. One tab of the browser does this at a time, so that
     * the order is kept.
     */
    async function drain(): Promise<void> {
      if (draining || closed) return;
      draining = true;
      clearTimeout(timer);
      timer = undefined;
      const ours = await alone('order', async () => {
        const tried = new Set<string>();
        const next = () => waiting().find(({ id }) => !tried.has(id));
        for (let item = next(); item && !closed; item = next()) {
          tried.add(item.id);
          if (!(await drainOne(item))) break;
        }
        return true;
      });
      if (!ours) for (const entry of waiting()) entry.elsewhere = true;
      draining = false;
      if (waiting().length > 0 && !closed) drainLater();
    }

    /** @returns whether the next one may be tried */
    async function drainOne(entry: Entry<Payload>): Promise<boolean> {
      await entry.kept;
      const ours = await alone(entry.id, async () => {
        // Another tab may have sent it, or given it up, since it was read from the device.
        if ((await shelf.get(entry.id)) === undefined) forget(entry);
        else if (entries.has(entry.id) && !closed) await run(entry);
        return true;
      });
      entry.elsewhere = !ours;
      return !ours || entry.state !== 'waiting' || !entries.has(entry.id);
    }

    function waiting() {
      return inOrder().filter(({ state }) => state === 'waiting');
    }

    async function look() {
      const stored = await shelf.all();
      if (closed) return;
      for (const { key: id, value } of stored) {
        if (entries.has(id)) continue;
        const state = value.why === undefined ? 'waiting' : 'refused';
        entries.set(id, { ...value, id, state, faults: 0, kept: Promise.resolve() });
      }
      refresh();
      pauses = 0;
      void drain();
    }

    /** The page goes: what has a head start must not be lost with it. */
    function keepAll() {
      for (const entry of entries.values()) keepUnlessKept(entry);
    }

    const stopListening = ports.network.whenBack(() => void look());
    // Tests run in Node too, where no page goes.
    if (typeof window !== 'undefined') window.addEventListener('pagehide', keepAll);
    void look();

    return {
      look,
      send(id: string, payload: Payload) {
        if (entries.has(id)) return;
        const behind = waiting().some(({ elsewhere }) => !elsewhere);
        // Strictly later than what came before, so that the order survives a reload.
        const since = Math.max(ports.now(), (inOrder().at(-1)?.since ?? 0) + 1);
        const entry: Entry<Payload> = { id, payload, since, state: 'waiting', faults: 0 };
        entries.set(id, entry);
        if (behind) {
          keep(entry);
          refresh();
          void drain();
          return;
        }
        const attempted = run(entry);
        const keepBeside = () => {
          // Other tabs see it from now on, and leave it alone while this one works on it.
          void alone(id, () => attempted);
          keepUnlessKept(entry);
        };
        if (untrack(ports.network.online)) entry.headStart = setTimeout(keepBeside, headStart);
        else keepBeside();
      },
      retry(id: string) {
        const entry = entries.get(id);
        if (entry?.state !== 'refused') return;
        entry.state = 'waiting';
        entry.why = undefined;
        keep(entry);
        refresh();
        void drain();
      },
      discard(id: string) {
        const entry = entries.get(id);
        if (entry) forget(entry);
      },
      close() {
        closed = true;
        clearTimeout(timer);
        for (const entry of entries.values()) clearTimeout(entry.headStart);
        stopListening();
        if (typeof window !== 'undefined') window.removeEventListener('pagehide', keepAll);
      },
    };
  }

  return {
    get items() {
      return shown.items;
    },
    send: (id, payload) => current?.send(id, payload),
    retry: (id) => current?.retry(id),
    discard: (id) => current?.discard(id),
    look: async () => current?.look(),
  };
}
