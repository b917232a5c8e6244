import 'fake-indexeddb/auto';
import { IDBCursor, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeviceStore, type ShelfDescription } from './device-store.ts';

const notes: ShelfDescription<{ text: string }> = {
  name: 'notes',
  version: 1,
  schema: z.object({ text: z.string() }),
};

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The store after a reload of the page, with this person signed in. */
async function storeOf(person: string | undefined) {
  const store = createDeviceStore();
  await store.keepOnly(person);
  return store;
}

describe('what is kept on the device', () => {
  it('survives a reload', async () => {
    await (await storeOf('amina')).shelf(notes, 'amina').put('b', { text: 'later' });
    await (await storeOf('amina')).shelf(notes, 'amina').put('a', { text: 'first' });
    const shelf = (await storeOf('amina')).shelf(notes, 'amina');
    expect(await shelf.get('a')).toEqual({ text: 'first' });
    expect(await shelf.all()).toEqual([
      { key: 'a', value: { text: 'first' } },
      { key: 'b', value: { text: 'later' } },
    ]);
  });

  it('can be replaced and removed', async () => {
    const shelf = (await storeOf('amina')).shelf(notes, 'amina');
    await shelf.put('a', { text: 'old' });
    await shelf.put('a', { text: 'new' });
    expect(await shelf.get('a')).toEqual({ text: 'new' });
    await shelf.remove('a');
    expect([await shelf.get('a'), await shelf.all()]).toEqual([undefined, []]);
  });

  it('with an end is gone when that has come, for whoever asks and from the device at the next start', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    try {
      const store = await storeOf('amina');
      const shelf = store.shelf(notes, 'amina');
      await shelf.put('a', { text: 'people of an event' }, 2_000);
      await shelf.put('b', { text: 'for good' });
      expect(await shelf.get('a')).toEqual({ text: 'people of an event' });
      vi.setSystemTime(2_000);
      expect((await (await storeOf('amina')).shelf(notes, 'amina').all()).map(({ key }) => key)).toEqual([
        'b',
      ]);
      // The clock of a device may be put back; what was cleared away stays away.
      vi.setSystemTime(1_000);
      expect(await shelf.get('a')).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('stands on shelves that do not see each other', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'note' });
    expect(await store.shelf({ ...notes, name: 'notes2' }, 'amina').all()).toEqual([]);
  });

  it('is gone after a sign-out, for the same person and everybody else', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'private' });
    await store.keepOnly(undefined);
    await store.keepOnly('amina');
    expect(await store.shelf(notes, 'amina').all()).toEqual([]);
  });

  it('of one person is gone when another signs in, even if the sign-out was never seen', async () => {
    await (await storeOf('amina')).shelf(notes, 'amina').put('a', { text: 'private' });
    await storeOf('bo');
    const back = await storeOf('amina');
    expect(await back.shelf(notes, 'amina').all()).toEqual([]);
  });

  it('cannot be reached for somebody who is not signed in', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'private' });
    const foreign = store.shelf(notes, 'bo');
    await foreign.put('a', { text: 'sneaky' });
    expect([await foreign.get('a'), await foreign.all()]).toEqual([undefined, []]);
  });

  it('does not come back by a write that was on its way when the person signed out', async () => {
    const store = await storeOf('amina');
    const late = store.shelf(notes, 'amina').put('a', { text: 'late' });
    await Promise.all([late, store.keepOnly(undefined)]);
    await store.keepOnly('amina');
    expect(await store.shelf(notes, 'amina').all()).toEqual([]);
  });
});

describe('before it is known whether somebody is still signed in', () => {
  it('a reload shows what was kept for the one person of the device, and nothing else', async () => {
    await (await storeOf('amina')).shelf(notes, 'amina').put('a', { text: 'mine' });
    const store = createDeviceStore();
    expect(await store.recall(notes, 'a')).toEqual({ person: 'amina', value: { text: 'mine' } });
    expect(await store.recall(notes, 'b')).toBeUndefined();
    expect(await store.recall({ ...notes, name: 'notes2' }, 'a')).toBeUndefined();
  });

  it('nothing is shown after a sign-out', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'private' });
    await store.keepOnly(undefined);
    expect(await createDeviceStore().recall(notes, 'a')).toBeUndefined();
  });

  it('nothing is shown as long as things of two people stand there', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'private' });
    // The next person came, and what was there could not be removed.
    vi.spyOn(IDBCursor.prototype, 'delete').mockImplementation(() => ({}) as IDBRequest<undefined>);
    await store.keepOnly('bo');
    await store.shelf(notes, 'bo').put('b', { text: 'other' });
    expect(await createDeviceStore().recall(notes, 'a')).toBeUndefined();
  });
});

describe('a value of an older version', () => {
  const newer: ShelfDescription<{ text: string; bold: boolean }> = {
    name: 'notes',
    version: 2,
    schema: z.object({ text: z.string(), bold: z.boolean() }),
  };

  it('is brought to the new form', async () => {
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'old' });
    const upgrade = (value: unknown, version: number) => ({ ...(value as object), bold: version > 1 });
    expect(await store.shelf({ ...newer, upgrade }, 'amina').get('a')).toEqual({
      text: 'old',
      bold: false,
    });
  });

  it('that cannot be brought there is dropped, with a word on the console, and the rest is read', async () => {
    const complaints = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const store = await storeOf('amina');
    await store.shelf(notes, 'amina').put('a', { text: 'old' });
    await store.shelf(newer, 'amina').put('b', { text: 'new', bold: true });
    expect(await store.shelf(newer, 'amina').all()).toEqual([
      { key: 'b', value: { text: 'new', bold: true } },
    ]);
    expect(complaints).toHaveBeenCalledExactlyOnceWith('Dropped notes/a of version 1, kept on this device.');
    await vi.waitFor(async () => expect(await store.shelf(notes, 'amina').get('a')).toBeUndefined());
  });
});

describe('a device without IndexedDB', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it('keeps things in memory, works as well until the reload, and says so', async () => {
    const store = await storeOf('amina');
    expect(store.keeping()).toBe('memory');
    const shelf = store.shelf(notes, 'amina');
    await shelf.put('a', { text: 'kept' });
    await shelf.put('b', { text: 'removed' });
    await shelf.remove('b');
    expect(await shelf.all()).toEqual([{ key: 'a', value: { text: 'kept' } }]);
    expect(await shelf.get('a')).toEqual({ text: 'kept' });
    await store.keepOnly(undefined);
    await store.keepOnly('amina');
    expect(await shelf.all()).toEqual([]);
  });

  it('does not remember a write that was on its way when the person signed out', async () => {
    const store = await storeOf('amina');
    const late = store.shelf(notes, 'amina').put('a', { text: 'late' });
    await Promise.all([late, store.keepOnly(undefined)]);
    await store.keepOnly('amina');
    expect(await store.shelf(notes, 'amina').all()).toEqual([]);
  });

  it('complains once, not with every message', async () => {
    const shelf = (await storeOf('amina')).shelf(notes, 'amina');
    await shelf.put('a', { text: 'one' });
    await shelf.put('b', { text: 'two' });
    expect(console.warn).toHaveBeenCalledTimes(1);
  });
});

describe('a device whose disk is full for a while', () => {
  it('keeps in memory what the disk does not take, and everything on the device again later', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const store = await storeOf('amina');
    const shelf = store.shelf(notes, 'amina');
    await shelf.put('a', { text: 'before' });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await shelf.put('b', { text: 'during' });
    expect(store.keeping()).toBe('memory');
    expect(await shelf.all()).toEqual([
      { key: 'a', value: { text: 'before' } },
      { key: 'b', value: { text: 'during' } },
    ]);
    full.mockRestore();
    await shelf.put('b', { text: 'after' });
    await shelf.all();
    expect(store.keeping()).toBe('device');
  });
});
