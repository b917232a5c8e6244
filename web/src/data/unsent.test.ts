import 'fake-indexeddb/auto';
import { done, type Outcome, refuse } from '@equipage/domain';
import { IDBFactory } from 'fake-indexeddb';
import { createRoot, createSignal } from 'solid-js';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeviceStore, type DeviceStore } from './device-store.ts';
import { createNetwork } from './network.ts';
import { createUnsentQueue, mostFaults, type UnsentQueue } from './unsent.ts';
import { longestPause } from './watch.ts';

/** One attempt in the hands of the test. */
interface Attempt {
  readonly id: string;
  readonly text: string;
  end(outcome: Outcome<unknown>): void;
}

/** Web Locks as far as the queue uses them, shared by the tabs of one browser. */
function createLocks() {
  const held = new Set<string>();
  return {
    held,
    async request(name: string, options: LockOptions, work: (lock: Lock | null) => Promise<unknown>) {
      if (held.has(name) && options.ifAvailable) return work(null);
      while (held.has(name)) await new Promise(setImmediate);
      held.add(name);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    },
  };
}

let locks = createLocks();
let disposals: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  locks = createLocks();
});
afterEach(() => {
  for (const dispose of disposals) dispose();
  disposals = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Tab {
  readonly queue: UnsentQueue<string>;
  readonly attempts: Attempt[];
  readonly landed: Map<string, boolean | undefined>;
  readonly store: DeviceStore;
  setPerson(person: string | null): void;
  close(): void;
}

/** A tab of Amina's browser. Closing it and opening another is a reload. */
async function openTab(answer?: (id: string, text: string) => Outcome<unknown>): Promise<Tab> {
  const store = createDeviceStore();
  await store.keepOnly('amina');
  const attempts: Attempt[] = [];
  const landed = new Map<string, boolean | undefined>();
  const [person, setPerson] = createSignal<string | null>('amina');
  let time = 1;
  const { queue, dispose } = createRoot((dispose) => ({
    dispose,
    queue: createUnsentQueue<string>(
      {
        name: 'messages',
        version: 1,
        payload: z.string(),
        attempt: (id, text) =>
          new Promise((end) => {
            attempts.push({ id, text, end });
            if (answer) end(answer(id, text));
          }),
        landed: async (id) => (landed.has(id) ? landed.get(id) : false),
      },
      { person, store, network: createNetwork(), locks: locks as unknown as LockManager, now: () => time++ },
    ),
  }));
  disposals.push(dispose);
  const tab = { queue, attempts, landed, store, setPerson, close: dispose };
  // The queue looked at the device before; the database answers in order.
  await onDevice(tab);
  return tab;
}

const sent = (tab: Tab) => tab.attempts.map(({ text }) => text);
const shown = (tab: Tab) => tab.queue.items.map(({ payload, state, why }) => [payload, state, why]);
const onDevice = async (tab: Pick<Tab, 'store'>) =>
  (
    await tab.store
      .shelf({ name: 'messages', version: 1, schema: z.object({ payload: z.string() }) }, 'amina')
      .all()
  ).map(({ value }) => value.payload);
const backOnline = () => window.dispatchEvent(new Event('online'));

describe('a message', () => {
  it('is tried in the very click, before anything is kept on the device', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    expect(sent(tab)).toEqual(['hello']);
    expect(shown(tab)).toEqual([['hello', 'sending', undefined]]);
  });

  it('is kept on the device until the server has it, and not longer', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual(['hello']));
    tab.attempts[0]!.end(done(null));
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual([]));
  });

  it('that the server has before the device kept it leaves nothing on the device', async () => {
    const tab = await openTab(() => done(null));
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    tab.close();
    const after = await openTab();
    expect(await onDevice(after)).toEqual([]);
  });

  it('is kept on the device when the page goes before it had its head start', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    window.dispatchEvent(new Event('pagehide'));
    expect(await onDevice(tab)).toEqual(['hello']);
  });

  it('is kept at once on a device that knows that it is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    expect(await onDevice(tab)).toEqual(['hello']);
  });

  it('handed over twice by a double click is sent once', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    tab.queue.send('m1', 'hello');
    expect(sent(tab)).toEqual(['hello']);
  });

  it('does not wait for the one before it', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'one');
    tab.queue.send('m2', 'two');
    expect(sent(tab)).toEqual(['one', 'two']);
  });
});

describe('messages written without network', () => {
  it('survive a reload and go out by themselves, in order and once', async () => {
    const offline = await openTab();
    for (const text of ['one', 'two', 'three']) offline.queue.send(text, text);
    await vi.waitFor(async () => expect(await onDevice(offline)).toHaveLength(3));
    offline.close();
    locks = createLocks();
    const tab = await openTab(() => done(null));
    await vi.waitFor(() => expect(sent(tab)).toEqual(['one', 'two', 'three']));
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual([]));
    backOnline();
    expect(sent(tab)).toHaveLength(3);
  });

  it('are shown after the reload while they wait', async () => {
    const offline = await openTab();
    offline.queue.send('m1', 'one');
    offline.queue.send('m2', 'two');
    await vi.waitFor(async () => expect(await onDevice(offline)).toHaveLength(2));
    offline.close();
    locks = createLocks();
    const tab = await openTab();
    await vi.waitFor(() =>
      expect(shown(tab)).toEqual([
        ['one', 'sending', undefined],
        ['two', 'waiting', undefined],
      ]),
    );
  });

  it('go out again when the network returns, if the attempt said that it is gone', async () => {
    let online = false;
    const tab = await openTab(() => (online ? done(null) : refuse('offline')));
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(shown(tab)).toEqual([['hello', 'waiting', undefined]]));
    online = true;
    backOnline();
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    expect(sent(tab)).toEqual(['hello', 'hello']);
  });

  it('go out by themselves even when nobody tells that the network is back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const outcomes = [refuse('offline'), refuse('offline'), done(null)];
    const tab = await openTab(() => outcomes.shift()!);
    tab.queue.send('m1', 'hello');
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(longestPause);
      expect(tab.queue.items).toEqual([]);
    });
    expect(tab.attempts).toHaveLength(3);
  });

  it('are not overtaken by one that is written while they wait', async () => {
    let online = false;
    const tab = await openTab(() => (online ? done(null) : refuse('offline')));
    tab.queue.send('m1', 'one');
    await vi.waitFor(() => expect(shown(tab)[0]?.[1]).toBe('waiting'));
    online = true;
    tab.queue.send('m2', 'two');
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    expect(sent(tab)).toEqual(['one', 'one', 'two']);
  });

  it('that the SDK holds are not handed over a second time when the network returns', async () => {
    const tab = await openTab();
    tab.queue.send('m1', 'hello');
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual(['hello']));
    backOnline();
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual(['hello']));
    expect(sent(tab)).toEqual(['hello']);
    expect(shown(tab)).toEqual([['hello', 'sending', undefined]]);
  });
});

describe('a message that is refused', () => {
  it('stays with its text and the reason, over a reload too, and is not tried by itself', async () => {
    const tab = await openTab(() => refuse('not-allowed'));
    tab.queue.send('m1', 'too late');
    await vi.waitFor(() => expect(shown(tab)).toEqual([['too late', 'refused', 'not-allowed']]));
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual(['too late']));
    tab.close();
    const after = await openTab(() => done(null));
    await vi.waitFor(() => expect(shown(after)).toEqual([['too late', 'refused', 'not-allowed']]));
    backOnline();
    await vi.waitFor(() => expect(shown(after)).toEqual([['too late', 'refused', 'not-allowed']]));
    expect(sent(after)).toEqual([]);
  });

  it('does not hold up the next one', async () => {
    const tab = await openTab((id) => (id === 'm1' ? refuse('not-allowed') : done(null)));
    tab.queue.send('m1', 'one');
    await vi.waitFor(() => expect(shown(tab)[0]?.[1]).toBe('refused'));
    tab.queue.send('m2', 'two');
    await vi.waitFor(() => expect(shown(tab)).toEqual([['one', 'refused', 'not-allowed']]));
  });

  it('goes out when the person tries again', async () => {
    const outcomes = [refuse('not-allowed'), done(null)];
    const tab = await openTab(() => outcomes.shift()!);
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(shown(tab)[0]?.[1]).toBe('refused'));
    tab.queue.retry('m1');
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual([]));
  });

  it('is gone from screen and device when the person gives it up', async () => {
    const tab = await openTab(() => refuse('not-allowed'));
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(shown(tab)[0]?.[1]).toBe('refused'));
    tab.queue.discard('m1');
    expect(tab.queue.items).toEqual([]);
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual([]));
  });

  it('counts as sent when an earlier attempt had arrived and only its answer was lost', async () => {
    const tab = await openTab(() => refuse('not-allowed'));
    tab.landed.set('m1', true);
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual([]));
  });

  it('waits when nobody can tell whether it had arrived', async () => {
    const tab = await openTab(() => refuse('not-allowed'));
    tab.landed.set('m1', undefined);
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(shown(tab)).toEqual([['hello', 'waiting', undefined]]));
  });
});

describe('an attempt that breaks', () => {
  it('is repeated a few times, then the person is asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const tab = await openTab(() => {
      throw new Error('bug');
    });
    tab.queue.send('m1', 'hello');
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(longestPause);
      expect(shown(tab)).toEqual([['hello', 'refused', 'fault']]);
    });
    expect(tab.attempts).toHaveLength(mostFaults);
  });
});

describe('two tabs', () => {
  it('do not both send what one of them is sending', async () => {
    const first = await openTab();
    first.queue.send('m1', 'hello');
    await vi.waitFor(async () => expect(await onDevice(first)).toEqual(['hello']));
    const second = await openTab(() => done(null));
    await vi.waitFor(() => expect(shown(second)).toEqual([['hello', 'waiting', undefined]]));
    backOnline();
    first.attempts[0]!.end(done(null));
    await vi.waitFor(async () => expect(await onDevice(first)).toEqual([]));
    backOnline();
    await vi.waitFor(() => expect(second.queue.items).toEqual([]));
    expect(sent(second)).toEqual([]);
  });

  it('take over from each other when one is closed', async () => {
    const first = await openTab();
    first.queue.send('m1', 'hello');
    await vi.waitFor(async () => expect(await onDevice(first)).toEqual(['hello']));
    const second = await openTab(() => done(null));
    await vi.waitFor(() => expect(shown(second)).toEqual([['hello', 'waiting', undefined]]));
    first.close();
    // The browser frees the locks of a tab that is gone.
    locks.held.clear();
    backOnline();
    await vi.waitFor(() => expect(second.queue.items).toEqual([]));
    expect(sent(second)).toEqual(['hello']);
  });

  it('keep the order: what waits behind the one that the first tab is sending is not overtaken', async () => {
    const offline = await openTab();
    for (const text of ['one', 'two']) offline.queue.send(text, text);
    await vi.waitFor(async () => expect(await onDevice(offline)).toHaveLength(2));
    offline.close();
    locks = createLocks();
    const first = await openTab();
    await vi.waitFor(() => expect(sent(first)).toEqual(['one']));
    const second = await openTab(() => done(null));
    await vi.waitFor(() => expect(second.queue.items).toHaveLength(2));
    backOnline();
    first.attempts[0]!.end(done(null));
    await vi.waitFor(() => expect(sent(first)).toEqual(['one', 'two']));
    expect(sent(second)).toEqual([]);
  });

  it('do not make a new message wait while the other tab sends what waited', async () => {
    const offline = await openTab();
    for (const text of ['one', 'two']) offline.queue.send(text, text);
    await vi.waitFor(async () => expect(await onDevice(offline)).toHaveLength(2));
    offline.close();
    locks = createLocks();
    const first = await openTab();
    await vi.waitFor(() => expect(sent(first)).toEqual(['one']));
    const second = await openTab(() => done(null));
    await vi.waitFor(() => expect(second.queue.items).toHaveLength(2));
    second.queue.send('m3', 'new');
    expect(sent(second)).toEqual(['new']);
  });

  it('do not make a new message wait for one that the other tab holds', async () => {
    const first = await openTab();
    first.queue.send('m1', 'stuck');
    await vi.waitFor(async () => expect(await onDevice(first)).toEqual(['stuck']));
    const second = await openTab(() => done(null));
    await vi.waitFor(() => expect(shown(second)).toEqual([['stuck', 'waiting', undefined]]));
    second.queue.send('m2', 'new');
    expect(sent(second)).toEqual(['new']);
  });
});

describe('a private window, whose device keeps nothing', () => {
  it('loses no message that waits behind another', async () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let online = false;
    const tab = await openTab(() => (online ? done(null) : refuse('offline')));
    tab.queue.send('m1', 'one');
    await vi.waitFor(() => expect(shown(tab)[0]?.[1]).toBe('waiting'));
    online = true;
    tab.queue.send('m2', 'two');
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    expect(sent(tab)).toEqual(['one', 'one', 'two']);
  });
});

describe('a person who signs out', () => {
  it('is told of what waits on the device, in whatever tab it was written, and it is tried once more', async () => {
    const other = await openTab(() => refuse('offline'));
    let answer: Outcome<unknown> = refuse('offline');
    const tab = await openTab(() => answer);
    other.queue.send('m1', 'hello');
    await vi.waitFor(async () => expect(await onDevice(tab)).toEqual(['hello']));
    // The lock is free once the attempt of the other tab is over.
    await vi.waitFor(() => expect(locks.held.size).toBe(0));
    expect(tab.queue.items).toEqual([]);
    other.close();
    await tab.queue.look();
    expect(tab.queue.items.map(({ payload }) => payload)).toEqual(['hello']);
    answer = done(null);
    await tab.queue.look();
    await vi.waitFor(() => expect(tab.queue.items).toEqual([]));
    expect(await onDevice(tab)).toEqual([]);
  });

  it('leaves nothing on the screen or the device, and nothing goes out afterwards', async () => {
    const tab = await openTab(() => refuse('offline'));
    tab.queue.send('m1', 'hello');
    await vi.waitFor(() => expect(shown(tab)).toEqual([['hello', 'waiting', undefined]]));
    tab.setPerson(null);
    await tab.store.keepOnly(undefined);
    expect(tab.queue.items).toEqual([]);
    backOnline();
    tab.queue.send('m2', 'into the void');
    await tab.store.keepOnly('amina');
    expect(await onDevice(tab)).toEqual([]);
    expect(sent(tab)).toEqual(['hello']);
  });
});
