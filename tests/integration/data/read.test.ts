import { Timestamp } from 'firebase-admin/firestore';
import { disableNetwork, enableNetwork } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { loadFirestore } from '../../../web/src/data/firebase.ts';
import { count, readDocument, readList } from '../../../web/src/data/read.ts';
import { session } from '../../../web/src/data/session.ts';
import { documentOf, listOf } from '../../../web/src/data/source.ts';
import { newAddress, openStage, password } from './stage.ts';

const { admin } = openStage();
const paper = z.object({ id: z.string(), name: z.string(), at: z.int() });
let desk = '';
const papers = () => listOf({ collection: desk, schema: paper, orderBy: [['at']], limit: 2 });
const paperAt = (path: string) => documentOf({ document: path, schema: paper });

beforeAll(async () => {
  const outcome = await session.signUpWithPassword(newAddress(), password);
  if (!outcome.ok) throw new Error(outcome.why);
  desk = `desks/${outcome.value.user.uid}/drawer`;
  for (const at of [1, 2, 3]) {
    await admin.doc(`${desk}/p${at}`).set({ name: `p${at}`, at: Timestamp.fromMillis(at) });
  }
});
afterAll(() => session.signOut());

describe('a single reading', () => {
  it('of a document finds it, or says that it is absent or denied', async () => {
    expect(await readDocument(paperAt(`${desk}/p1`))).toEqual({
      state: 'found',
      row: { id: 'p1', name: 'p1', at: 1, sending: false },
    });
    expect(await readDocument(paperAt(`${desk}/none`))).toEqual({ state: 'absent' });
    expect(await readDocument(paperAt('desks/bo/drawer/a'))).toEqual({ state: 'denied' });
  });

  it('of a list gives its first page, and its count what is beyond it too', async () => {
    const answer = await readList(papers());
    expect(answer.state === 'found' && answer.rows.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(await count(papers())).toEqual({ state: 'found', count: 3, capped: false });
    expect(await readList(listOf({ collection: 'desks/bo/drawer', schema: paper, limit: 2 }))).toEqual({
      state: 'denied',
    });
  });

  it('counts no further than rules let it', async () => {
    const many = `${desk}Full`;
    await Promise.all(Array.from({ length: 101 }, () => admin.collection(many).add({ name: 'x' })));
    const source = listOf({ collection: many, schema: paper, limit: 50 });
    expect(await count(source)).toEqual({ state: 'found', count: 100, capped: true });
  });

  it('of a broken document has failed, and a broken one in a list is left out', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await admin.doc(`${desk}/p0`).set({ name: 0, at: Timestamp.fromMillis(0) });
    expect(await readDocument(paperAt(`${desk}/p0`))).toEqual({ state: 'failed' });
    const answer = await readList(papers());
    expect(answer.state === 'found' && answer.rows.map(({ id }) => id)).toEqual(['p1']);
    expect(complaints).toHaveBeenCalledExactlyOnceWith(`Left out ${desk}/p0: invalid_type at name`);
    complaints.mockRestore();
  });

  it('without network is offline, never an old answer from memory', async () => {
    const db = (await loadFirestore()).database();
    await readDocument(paperAt(`${desk}/p1`));
    await disableNetwork(db);
    expect(await readDocument(paperAt(`${desk}/p1`))).toEqual({ state: 'offline' });
    expect(await readList(papers())).toEqual({ state: 'offline' });
    await enableNetwork(db);
  });
});
