import 'fake-indexeddb/auto';
import { disableNetwork, enableNetwork } from 'firebase/firestore';
import { createRoot } from 'solid-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { deviceStore } from '../../../web/src/data/device-store.ts';
import { closeFirestore, loadFirestore } from '../../../web/src/data/firebase.ts';
import { gate } from '../../../web/src/data/gate.ts';
import { newDocumentId } from '../../../web/src/data/new-id.ts';
import { createNetwork } from '../../../web/src/data/network.ts';
import { readDocument } from '../../../web/src/data/read.ts';
import { session } from '../../../web/src/data/session.ts';
import { documentOf } from '../../../web/src/data/source.ts';
import { serverTime } from '../../../web/src/data/tokens.ts';
import { createUnsentQueue } from '../../../web/src/data/unsent.ts';
import { commit, set } from '../../../web/src/data/write.ts';
import { newAddress, openStage, password } from './stage.ts';

const { admin } = openStage();

const payload = z.object({ path: z.string(), text: z.string() });
type Payload = z.infer<typeof payload>;
const stored = z.object({ id: z.string() });

let desk = '';
let drawer = 0;
let disposals: (() => void)[] = [];

beforeAll(async () => {
  const outcome = await session.signUpWithPassword(newAddress(), password);
  if (!outcome.ok) throw new Error(outcome.why);
});
beforeEach(() => {
  drawer += 1;
  desk = `desks/${session.person()!.uid}/drawer${drawer}`;
});
afterEach(() => {
  for (const dispose of disposals) dispose();
  disposals = [];
});
afterAll(() => session.signOut());

/** The page with its queue, on the real write; `seal` marks what the rules refuse to write twice. */
function openPage(name: string) {
  const attempts: string[] = [];
  return createRoot((dispose) => {
    disposals.push(dispose);
    const queue = createUnsentQueue<Payload>(
      {
        name,
        version: 1,
        payload,
        attempt: (_, { path, text }) => {
          attempts.push(text);
          return commit(set(path, { text, at: serverTime, sealed: true }));
        },
        async landed(_, { path }) {
          const answer = await readDocument(documentOf({ document: path, schema: stored }));
          return answer.state === 'found' ? true : answer.state === 'absent' ? false : undefined;
        },
      },
      {
        person: gate.person,
        store: deviceStore,
        network: createNetwork(),
        locks: undefined,
        now: () => Date.now(),
      },
    );
    return { queue, attempts, reload: dispose };
  });
}

const texts = async () =>
  (await admin.collection(desk).orderBy('at').get()).docs.map((document) => document.get('text') as string);
const soon = { timeout: 15_000, interval: 10 };

describe('a message written without network', () => {
  it('survives a reload of the page and goes out once', async () => {
    const page = openPage('reload');
    await disableNetwork((await loadFirestore()).database());
    for (const text of ['one', 'two']) {
      const id = newDocumentId();
      page.queue.send(id, { path: `${desk}/${id}`, text });
    }
    await vi.waitFor(async () => expect(await shelf('reload').all()).toHaveLength(2), soon);
    // A reload: the queue is gone, and the SDK's memory with what it had queued.
    page.reload();
    await closeFirestore();
    expect(await texts()).toEqual([]);

    const again = openPage('reload');
    await vi.waitFor(async () => expect(await texts()).toEqual(['one', 'two']), soon);
    await vi.waitFor(() => expect(again.queue.items).toEqual([]), soon);
    expect(again.attempts).toEqual(['one', 'two']);
    await vi.waitFor(async () => expect(await shelf('reload').all()).toEqual([]), soon);
  });

  it('stays in the SDK while the page lives and goes out once when the network returns', async () => {
    const page = openPage('reconnect');
    const db = (await loadFirestore()).database();
    await disableNetwork(db);
    const id = newDocumentId();
    page.queue.send(id, { path: `${desk}/${id}`, text: 'hello' });
    expect(page.queue.items.map(({ state }) => state)).toEqual(['sending']);
    await enableNetwork(db);
    await vi.waitFor(() => expect(page.queue.items).toEqual([]), soon);
    expect(page.attempts).toEqual(['hello']);
    expect(await texts()).toEqual(['hello']);
  });
});

describe('a message whose answer was lost', () => {
  it('is refused as a second writing, and counts as sent', async () => {
    const id = newDocumentId();
    await admin.doc(`${desk}/${id}`).set({ text: 'hello', at: new Date(), sealed: true });
    const page = openPage('lost');
    page.queue.send(id, { path: `${desk}/${id}`, text: 'hello' });
    await vi.waitFor(() => expect(page.queue.items).toEqual([]), soon);
    expect(await texts()).toEqual(['hello']);
  });
});

describe('a message that the rules refuse', () => {
  it('stays with its text and the reason', async () => {
    const page = openPage('refused');
    const id = newDocumentId();
    page.queue.send(id, { path: `shown/${id}`, text: 'hello' });
    await vi.waitFor(
      () =>
        expect(page.queue.items).toMatchObject([
          { payload: { text: 'hello' }, state: 'refused', why: 'not-allowed' },
        ]),
      soon,
    );
    expect(page.attempts).toEqual(['hello']);
  });
});

function shelf(name: string) {
  return deviceStore.shelf({ name, version: 1, schema: z.object({ payload }) }, session.person()!.uid);
}
