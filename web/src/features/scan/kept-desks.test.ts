import 'fake-indexeddb/auto';
import { hour, type Access } from '@equipage/domain';
import { aScanEntry, anAccess, anEvent } from '@equipage/domain/fixtures';
import { IDBFactory } from 'fake-indexeddb';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createDeviceStore, type DeviceStore } from '../../data/device-store.ts';
import type { LiveDocument } from '../../data/live.ts';
import { bundles, clearDesks, createDeskClearing, desks, type KeptDesk } from './kept-desks.ts';

const fair = anEvent({ id: 'fair', orgId: 'granges' });
const dance = anEvent({ id: 'dance', orgId: 'kermesse' });

let store: DeviceStore;
let disposals: (() => void)[] = [];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = createDeviceStore();
  await store.keepOnly('farid');
  // Farid stood at two gates.
  for (const event of [fair, dance]) {
    const desk: KeptDesk = {
      event,
      people: [aScanEntry()],
      counters: [],
      marks: [],
      followed: { people: 0, checkIns: 0, pictures: 0 },
      asOf: 0,
    };
    await store.shelf(desks, 'farid').put(event.id, desk, Date.now() + hour);
    await store
      .shelf(bundles, 'farid')
      .put(`${event.id} 1`, { eventId: event.id, pictures: [['ada', null]] }, Date.now() + hour);
  }
});
afterEach(() => {
  for (const dispose of disposals) dispose();
  disposals = [];
  vi.unstubAllGlobals();
});

/** The app runs, and learns what Farid may do when the test says so. */
function openApp() {
  const [rights, setRights] = createSignal<Access>();
  const role = (roles: keyof Pick<Access, 'orgs' | 'events'>, id: string) => {
    const known = rights();
    return known === undefined ? 'unknown' : (known[roles][id] ?? 'none');
  };
  const session = {
    person: () => ({ uid: 'farid' }) as never,
    rights: {
      get row() {
        return rights();
      },
      get state() {
        return rights() === undefined ? 'loading' : 'live';
      },
    } as LiveDocument<Access>,
    roleInOrg: (id: string) => role('orgs', id) as never,
    roleInEvent: (id: string) => role('events', id) as never,
  };
  createRoot((dispose) => {
    disposals.push(dispose);
    createDeskClearing(session, store);
  });
  return { session, setRights };
}

const kept = async () => [
  (await store.shelf(desks, 'farid').all()).map(({ key }) => key),
  (await store.shelf(bundles, 'farid').all()).map(({ value }) => value.eventId),
];

test('a desk that was kept before check-ins had ids keeps its people, and asks for all check-ins again', async () => {
  const people = [aScanEntry()];
  const before = {
    event: fair,
    people,
    counters: [],
    marks: [['entry ada', 'in', 5]],
    followed: { people: 7, checkIns: 8, pictures: 9 },
    asOf: 10,
  };
  await store.shelf({ name: desks.name, version: 1, schema: z.unknown() }, 'farid').put('fair', before);
  expect(await store.shelf(desks, 'farid').get('fair')).toEqual({
    ...before,
    marks: [],
    followed: { people: 7, checkIns: 0, pictures: 9 },
  });
});

describe('the people of a gate on the device', () => {
  test('stay while nobody knows what their scanner may do', async () => {
    await clearDesks('farid', openApp().session, store);
    expect(await kept()).toEqual([
      ['dance', 'fair'],
      ['dance', 'fair'],
    ]);
  });

  test.each([
    ['of those who scan there and no others', { events: { fair: 'scanner' } }, ['fair']],
    ['of those who organize there and no others', { orgs: { kermesse: 'manager' } }, ['dance']],
    ['of nobody without a role', {}, []],
  ] as const)('stay with their pictures on devices %s', async (_, roles, left) => {
    const { session, setRights } = openApp();
    setRights(anAccess(roles));
    await clearDesks('farid', session, store);
    expect(await kept()).toEqual([left, left]);
  });

  test('go as soon as it is known that the role was taken while the app was closed, and when it is taken', async () => {
    const { setRights } = openApp();
    setRights(anAccess({ events: { fair: 'scanner' } }));
    await vi.waitFor(async () => expect(await kept()).toEqual([['fair'], ['fair']]));
    setRights(anAccess());
    await vi.waitFor(async () => expect(await kept()).toEqual([[], []]));
  });
});
