import 'fake-indexeddb/auto';
import { anApplication } from '@equipage/domain/fixtures';
import { IDBFactory } from 'fake-indexeddb';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createDeviceStore } from '../../data/device-store.ts';
import { createGate } from '../../data/gate.ts';
import { createKeptHome, listedOf } from './kept-home.ts';

const fair = { ...anApplication({ eventId: 'abcdefgh0001' }), id: 'abcdefgh0001', sending: false };
/** The shelf as it is, whatever stands on it. */
const anything = { name: 'home', version: 1, schema: z.unknown() };
const listed = z.object({ applications: z.array(z.looseObject({})) });

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

/** The page is loaded, on a device that says this of its last visit. */
function visit(hint: 'in' | 'leaving' | undefined) {
  const [store, gate] = [createDeviceStore(), createGate()];
  const kept = createRoot(() => createKeptHome(store, gate, { read: () => hint }));
  return { ...kept, gate, store };
}

async function aminaWasHere() {
  const { keep, store } = visit(undefined);
  await store.keepOnly('amina');
  keep('amina', { givenName: 'Amina', applications: listedOf([fair]) });
  await vi.waitFor(async () => expect(await store.recall(anything, 'mine')).toBeDefined());
}

describe('home at the next visit', () => {
  test('shows the events of the last one before it is known whether she is still signed in', async () => {
    await aminaWasHere();
    const { home } = visit('in');
    await vi.waitFor(() => expect(home()).toBeDefined());
    expect(home()?.givenName).toBe('Amina');
    expect(home()?.applications.map(({ event }) => event.name)).toEqual([fair.event.name]);
  });

  test('goes on showing them to her, and to nobody else', async () => {
    await aminaWasHere();
    const { home, gate } = visit('in');
    await vi.waitFor(() => expect(home()).toBeDefined());
    gate.enter('bo');
    expect(home()).toBeUndefined();
    gate.enter('amina');
    expect(home()).toBeDefined();
  });

  test('shows nothing of them once she has signed out, even when she comes back', async () => {
    await aminaWasHere();
    const { home, gate } = visit('in');
    await vi.waitFor(() => expect(home()).toBeDefined());
    gate.close();
    gate.enter('amina');
    expect(home()).toBeUndefined();
  });

  test('shows nothing of them where she signs out before the device has answered', async () => {
    await aminaWasHere();
    const { home, gate, store } = visit('in');
    gate.close();
    expect(await store.recall(anything, 'mine')).toBeDefined();
    gate.enter('amina');
    expect(home()).toBeUndefined();
  });

  test.each([undefined, 'leaving'] as const)('shows nothing where the device says “%s”', async (hint) => {
    await aminaWasHere();
    const { home, store } = visit(hint);
    // Answered after whatever home has asked.
    expect(await store.recall(anything, 'mine')).toBeDefined();
    expect(home()).toBeUndefined();
  });

  test('has on the device what the list shows, and no answers of hers', async () => {
    await aminaWasHere();
    const kept = await createDeviceStore().recall({ ...anything, schema: listed }, 'mine');
    expect(kept?.value.applications.map((one) => Object.keys(one).sort())).toEqual([
      ['event', 'eventId', 'id', 'status', 'uid'],
    ]);
  });
});
