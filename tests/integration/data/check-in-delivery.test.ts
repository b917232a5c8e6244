import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { paths } from '@equipage/domain';
import { aPerson, anAccess, anEvent, badgeHashOf, scanEntryOfPerson } from '@equipage/domain/fixtures';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { disableNetwork } from 'firebase/firestore';
import { createRoot } from 'solid-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { deviceStore } from '../../../web/src/data/device-store.ts';
import { closeFirestore, loadFirestore } from '../../../web/src/data/firebase.ts';
import { gate } from '../../../web/src/data/gate.ts';
import { newDocumentId } from '../../../web/src/data/new-id.ts';
import { createNetwork } from '../../../web/src/data/network.ts';
import { session } from '../../../web/src/data/session.ts';
import { createUnsentQueue } from '../../../web/src/data/unsent.ts';
import { checkInDelivery } from '../../../web/src/features/scan/check-in-delivery.ts';
import { madeCheckIn, type MadeCheckIn } from '../../../web/src/features/scan/scan.actions.ts';
import { required } from '../../browser/origin.ts';
import { stored } from '../../rules/world.ts';
import { newAddress, openStage, password } from './stage.ts';

const { admin } = openStage(readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8'));
/** The logins of all tests are in one project. */
const logins = initializeApp({ projectId: required('GCLOUD_PROJECT') }, 'logins of check-in-delivery');
const now = Date.now();
const event = anEvent({}, now);
const giulia = aPerson({ givenName: 'Giulia', familyName: 'Conti' });

beforeAll(async () => {
  const outcome = await session.signUpWithPassword(newAddress(), password);
  if (!outcome.ok) throw new Error(outcome.why);
  const { uid } = session.person()!;
  await getAuth(logins).updateUser(uid, { emailVerified: true });
  await session.refresh();
  await admin.doc(paths.event(event.id)).set(stored(event));
  await admin.doc(paths.access(uid)).set(stored(anAccess({ events: { [event.id]: 'scanner' } })));
  const entry = scanEntryOfPerson(giulia, 'accepted', now);
  await admin.doc(paths.scanEntry(event.id, giulia.uid)).set(stored(entry));
});
afterAll(async () => {
  await session.signOut();
  await deleteApp(logins);
});

function openPage() {
  return createRoot((dispose) => ({
    dispose,
    queue: createUnsentQueue<MadeCheckIn>(checkInDelivery, {
      person: gate.person,
      store: deviceStore,
      network: createNetwork(),
      locks: undefined,
      now: () => Date.now(),
    }),
  }));
}

const scan = (): MadeCheckIn => ({
  eventId: event.id,
  uid: giulia.uid,
  badgeHash: badgeHashOf(giulia),
  counter: 'entry',
  kind: 'in',
  at: now,
  by: session.person()!.uid,
  name: 'Giulia Conti',
});

const keptScan = z.object({ payload: madeCheckIn, since: z.number() });
const shelf = () =>
  deviceStore.shelf(
    { name: checkInDelivery.name, version: checkInDelivery.version, schema: keptScan },
    session.person()!.uid,
  );
const patience = { timeout: 50_000, interval: 50 };

test('five hundred scans without network are stored once, also when all are delivered a second time', async () => {
  const page = openPage();
  await disableNetwork((await loadFirestore()).database());
  const ids = Array.from({ length: 500 }, newDocumentId);
  for (const id of ids) page.queue.send(id, scan());
  expect(page.queue.items).toHaveLength(500);
  await vi.waitFor(async () => expect(await shelf().all()).toHaveLength(500), patience);
  const kept = await shelf().all();

  // The browser is killed: what the SDK had in its hands is gone, and the device has it all.
  page.dispose();
  await closeFirestore();
  const again = openPage();
  await vi.waitFor(() => expect(again.queue.items).toEqual([]), patience);
  again.dispose();

  // Killed once more, after the server had everything and before the device knew.
  for (const { key, value } of kept) await shelf().put(key, value);
  const last = openPage();
  await vi.waitFor(() => expect(last.queue.items).toHaveLength(500), patience);
  await vi.waitFor(() => expect(last.queue.items).toEqual([]), patience);
  last.dispose();

  const { docs } = await admin.collection(paths.checkIns(event.id)).get();
  expect(docs.map((one) => one.id).sort()).toEqual(ids.sort());
}, 150_000);
