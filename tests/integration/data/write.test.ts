import { Timestamp } from 'firebase-admin/firestore';
import { disableNetwork, enableNetwork } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadFirestore } from '../../../web/src/data/firebase.ts';
import { network } from '../../../web/src/data/network.ts';
import { session } from '../../../web/src/data/session.ts';
import { exclude, include, increment, remove, serverTime } from '../../../web/src/data/tokens.ts';
import { commit, drop, merge, save, set, update } from '../../../web/src/data/write.ts';
import { newAddress, openStage, password } from './stage.ts';

const { admin } = openStage();

let desk = '';
const stored = async (path: string) => (await admin.doc(path).get()).data();
const ok = { ok: true, value: undefined };

beforeAll(async () => {
  const outcome = await session.signUpWithPassword(newAddress(), password);
  if (!outcome.ok) throw new Error(outcome.why);
  desk = `desks/${outcome.value.user.uid}/drawer`;
});
afterAll(() => session.signOut());

describe('a write', () => {
  it('sets, merges, updates and deletes, all or nothing', async () => {
    expect(await commit(set(`${desk}/a`, { name: 'a', extra: 1 }), set(`${desk}/b`, { name: 'b' }))).toEqual(
      ok,
    );
    expect(
      await commit(
        set(`${desk}/a`, { name: 'replaced' }),
        merge(`${desk}/b`, { more: true }),
        set(`${desk}/c`, { name: 'c' }),
      ),
    ).toEqual(ok);
    expect(await stored(`${desk}/a`)).toEqual({ name: 'replaced' });
    expect(await stored(`${desk}/b`)).toEqual({ name: 'b', more: true });
    expect(await commit(update(`${desk}/b`, { name: 'changed' }), drop(`${desk}/c`))).toEqual(ok);
    expect(await stored(`${desk}/b`)).toEqual({ name: 'changed', more: true });
    expect(await stored(`${desk}/c`)).toBeUndefined();
  });

  it('changes one entry of a map and leaves the others alone', async () => {
    await admin.doc(`${desk}/map`).set({ values: { one: 1, two: 2 } });
    expect(await commit(update(`${desk}/map`, { 'values.two': 'new' }))).toEqual(ok);
    expect(await stored(`${desk}/map`)).toEqual({ values: { one: 1, two: 'new' } });
  });

  it('puts in what only the server knows: its time, sums, lists, and fields to remove', async () => {
    await admin.doc(`${desk}/tokens`).set({ count: 5, old: true, list: ['a', 'b'], kept: ['x'] });
    const before = Date.now();
    expect(
      await commit(
        update(`${desk}/tokens`, {
          count: increment(2),
          old: remove,
          list: exclude('a'),
          kept: include('x', 'y'),
          last: { at: serverTime },
          given: new Date(1_000),
        }),
      ),
    ).toEqual(ok);
    const document = (await stored(`${desk}/tokens`))!;
    expect(document).toMatchObject({ count: 7, list: ['b'], kept: ['x', 'y'] });
    expect(document['old']).toBeUndefined();
    expect(document['given']).toEqual(Timestamp.fromMillis(1_000));
    const at = (document['last'] as { at: Timestamp }).at.toMillis();
    expect(Math.abs(at - before)).toBeLessThan(60_000);
  });

  it('that the rules forbid is refused, and nothing of it is stored', async () => {
    const outcome = await commit(set(`${desk}/fine`, { name: 'fine' }), set('desks/bo/drawer/a', { a: 1 }));
    expect(outcome).toEqual({ ok: false, why: 'not-allowed' });
    expect(await stored(`${desk}/fine`)).toBeUndefined();
  });

  it('to what does not exist is refused as absent, and creates nothing', async () => {
    expect(await commit(update('board/none', { name: 'x' }))).toEqual({ ok: false, why: 'absent' });
    expect(await stored('board/none')).toBeUndefined();
  });

  it.each([
    ['too large', { text: 'x'.repeat(1_100_000) }],
    ['of a kind that cannot be stored', { text: undefined as unknown as string }],
  ])('%s is refused as bad input', async (_, fields) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await commit(set(`${desk}/bad`, fields))).toEqual({ ok: false, why: 'bad-input' });
    expect(complaints).toHaveBeenCalled();
    complaints.mockRestore();
  });
});

describe('a form that is saved', () => {
  it('says that it is stored when it is', async () => {
    expect(await save([set(`${desk}/form`, { name: 'x' })])).toEqual({ ok: true, value: 'stored' });
  });

  it('is told what the server refuses', async () => {
    expect(await save([set('desks/bo/drawer/a', { name: 'x' })])).toEqual({
      ok: false,
      why: 'not-allowed',
    });
  });

  it('without network is queued, sent when the network is back, and its late refusal is told', async () => {
    const db = (await loadFirestore()).database();
    await disableNetwork(db);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const fresh = network.reportStale();
    vi.runAllTimers();
    vi.useRealTimers();
    const late = vi.fn();
    expect(await save([set(`${desk}/queued`, { name: 'x' })])).toEqual({ ok: true, value: 'queued' });
    expect(await save([set('desks/bo/drawer/a', { name: 'x' })], late)).toEqual({
      ok: true,
      value: 'queued',
    });
    expect(await stored(`${desk}/queued`)).toBeUndefined();
    fresh();
    await enableNetwork(db);
    await vi.waitFor(() => expect(late).toHaveBeenCalledWith({ ok: false, why: 'not-allowed' }), 15_000);
    expect(await stored(`${desk}/queued`)).toEqual({ name: 'x' });
  });
});
