import { Timestamp } from 'firebase-admin/firestore';
import { disableNetwork, enableNetwork } from 'firebase/firestore';
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { loadFirestore } from '../../../web/src/data/firebase.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../../web/src/data/live.ts';
import { session } from '../../../web/src/data/session.ts';
import { documentOf, listOf } from '../../../web/src/data/source.ts';
import { serverTime } from '../../../web/src/data/tokens.ts';
import { commit, set } from '../../../web/src/data/write.ts';
import { newAddress, openStage, password } from './stage.ts';

const { admin } = openStage();

const paper = z.object({
  id: z.string(),
  name: z.string(),
  at: z.int(),
  event: z.optional(z.object({ endsAt: z.int() })),
});

let uid = '';
let dispose: () => void = () => undefined;
function onPage<Result>(work: () => Result): Result {
  return createRoot((end) => {
    const before = dispose;
    dispose = () => (before(), end());
    return work();
  });
}

/** A collection of Amina's that no other test uses. */
let desks = 0;
function newDesk(): string {
  desks += 1;
  return `desks/${uid}/drawer${desks}`;
}
const papersIn = (collection: string, limit = 50) =>
  listOf({ collection, schema: paper, orderBy: [['at', 'desc']], limit });

/** Waits for what a person would see; the emulator answers within milliseconds, a busy machine within seconds. */
const sees = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

beforeAll(async () => {
  const outcome = await session.signUpWithPassword(newAddress(), password);
  if (!outcome.ok) throw new Error(outcome.why);
  uid = outcome.value.user.uid;
});
afterEach(() => {
  dispose();
  dispose = () => undefined;
  vi.restoreAllMocks();
});
afterAll(() => session.signOut());

describe('a live list', () => {
  it('shows what is there, in order, with instants in milliseconds, and what others add', async () => {
    const desk = newDesk();
    await admin.doc(`${desk}/a`).set({
      name: 'first',
      at: Timestamp.fromMillis(1_000),
      event: { endsAt: new Timestamp(5, 999_999_999) },
    });
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    expect(list.state).toBe('loading');
    await sees(() => expect(list.state).toBe('live'));
    expect(list.rows).toEqual([
      { id: 'a', name: 'first', at: 1_000, event: { endsAt: 5_999 }, sending: false },
    ]);
    await admin.doc(`${desk}/b`).set({ name: 'second', at: Timestamp.fromMillis(2_000) });
    await sees(() => expect(list.rows.map(({ name }) => name)).toEqual(['second', 'first']));
    await admin.doc(`${desk}/a`).delete();
    await sees(() => expect(list.rows.map(({ name }) => name)).toEqual(['second']));
  });

  it('leaves a broken document out and reports it', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const desk = newDesk();
    await admin.doc(`${desk}/good`).set({ name: 'good', at: Timestamp.now() });
    await admin.doc(`${desk}/number`).set({ name: 5, at: Timestamp.now() });
    await admin.doc(`${desk}/bytes`).set({ name: Buffer.from('x'), at: Timestamp.now() });
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(list.state).toBe('live'));
    expect(list.rows.map(({ id }) => id)).toEqual(['good']);
    expect(complaints.mock.calls.flat().sort()).toEqual([
      `Left out ${desk}/bytes: Bytes at name`,
      `Left out ${desk}/number: invalid_type at name`,
    ]);
  });

  it('shows what this person writes at once as being sent, and then as stored', async () => {
    const desk = newDesk();
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(list.state).toBe('live'));
    const seen: (boolean | undefined)[] = [];
    onPage(() => createEffect(() => void seen.push(list.rows[0]?.sending)));
    const before = Date.now();
    expect(await commit(set(`${desk}/mine`, { name: 'mine', at: serverTime }))).toEqual({
      ok: true,
      value: undefined,
    });
    await sees(() => expect(seen).toEqual([undefined, true, false]));
    expect(list.rows[0]?.at).toBeGreaterThan(before - 60_000);
  });

  it('takes back what the server refuses', async () => {
    const desk = newDesk();
    await admin.doc(`${desk}/sealed`).set({ name: 'old', at: Timestamp.now(), sealed: true });
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(list.state).toBe('live'));
    const names: (string | undefined)[] = [];
    onPage(() => createEffect(() => void names.push(list.rows[0]?.name)));
    const outcome = await commit(set(`${desk}/sealed`, { name: 'new', at: serverTime }));
    expect(outcome).toEqual({ ok: false, why: 'not-allowed' });
    await sees(() => expect(names).toEqual(['old', 'new', 'old']));
  });

  it('never shows the rows of one source under another, however fast they are switched', async () => {
    const rooms = [newDesk(), newDesk(), newDesk()];
    for (const room of rooms) await admin.doc(`${room}/a`).set({ name: room, at: Timestamp.now() });
    const [room, setRoom] = createSignal(rooms[0]!);
    const list = onPage(() => createLiveList(() => papersIn(room())));
    const wrong: string[] = [];
    onPage(() =>
      createEffect(() => {
        const shownUnder = room();
        for (const { name } of list.rows) if (name !== shownUnder) wrong.push(name);
      }),
    );
    for (let round = 0; round < 30; round++) {
      setRoom(rooms[round % 3]!);
      // Some switches come before the answer, some after it.
      for (let turn = 0; turn < round * 20; turn++) await new Promise(setImmediate);
    }
    await sees(() => expect(list.rows.map(({ name }) => name)).toEqual([room()]));
    expect(wrong).toEqual([]);
  });

  it('over all parents tells rows of equal names apart by their parent', async () => {
    for (const event of ['sun', 'moon']) {
      await admin.doc(`events/${event}/papers/${uid}`).set({ name: event, at: Timestamp.now(), owner: uid });
    }
    const list = onPage(() =>
      createLiveList(() =>
        listOf({
          group: 'papers',
          idFrom: 'parent',
          schema: paper,
          where: [['owner', '==', uid]],
          limit: 50,
        }),
      ),
    );
    await sees(() => expect(list.rows.map(({ id }) => id).sort()).toEqual(['moon', 'sun']));
  });

  it('filters by an instant', async () => {
    const desk = newDesk();
    for (const at of [1_000, 2_000, 3_000]) {
      await admin.doc(`${desk}/p${at}`).set({ name: 'x', at: Timestamp.fromMillis(at) });
    }
    const list = onPage(() =>
      createLiveList(() => ({ ...papersIn(desk), where: [['at', '>=', new Date(2_000)]] })),
    );
    await sees(() => expect(list.rows.map(({ at }) => at)).toEqual([3_000, 2_000]));
  });

  it('says that it is shown from memory while the network is gone, and follows again afterwards', async () => {
    const desk = newDesk();
    await admin.doc(`${desk}/a`).set({ name: 'before', at: Timestamp.fromMillis(1) });
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(list.state).toBe('live'));
    const db = (await loadFirestore()).database();
    await disableNetwork(db);
    await sees(() => expect(list.state).toBe('cached'));
    await admin.doc(`${desk}/b`).set({ name: 'meanwhile', at: Timestamp.fromMillis(2) });
    expect(list.rows.map(({ name }) => name)).toEqual(['before']);
    await enableNetwork(db);
    await sees(() => expect(list.rows.map(({ name }) => name)).toEqual(['meanwhile', 'before']));
    expect(list.state).toBe('live');
  });

  it('that was left shows from memory at once when it is opened again', async () => {
    const desk = newDesk();
    await admin.doc(`${desk}/a`).set({ name: 'a', at: Timestamp.now() });
    const first = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(first.state).toBe('live'));
    dispose();
    const again = onPage(() => createLiveList(() => papersIn(desk)));
    const states: string[] = [];
    onPage(() => createEffect(() => void states.push(`${again.state} ${again.rows.length}`)));
    await sees(() => expect(states).toEqual(['loading 0', 'cached 1', 'live 1']));
  });
});

describe('a list that this person may not read', () => {
  it('is denied, and opens by itself when the rights come', async () => {
    await admin.doc('rooms/sun/notes/n').set({ name: 'note', at: Timestamp.now() });
    await admin
      .doc(`access/${uid}`)
      .set({ orgs: {}, events: {}, scopes: [], validSince: new Date(0), addressProven: true });
    await sees(() => expect(session.roleInOrg('sun')).toBe('none'));
    const list = onPage(() => createLiveList(() => papersIn('rooms/sun/notes')));
    await sees(() => expect(list.state).toBe('denied'));
    expect(list.rows).toEqual([]);
    await admin.doc(`access/${uid}`).set({
      orgs: { sun: 'manager' },
      events: {},
      scopes: ['o:sun'],
      validSince: new Date(0),
      addressProven: true,
    });
    await sees(() => expect(session.roleInOrg('sun')).toBe('manager'));
    await sees(() => expect(list.rows.map(({ name }) => name)).toEqual(['note']));
    await admin.doc(`access/${uid}`).delete();
    await sees(() => expect(session.roleInOrg('sun')).toBe('none'));
  });
});

describe('a list in pages', () => {
  it('grows page by page, keeps all pages live, and shows each row once as new ones come', async () => {
    const desk = newDesk();
    const put = (at: number, name = `p${at}`) =>
      admin.doc(`${desk}/p${at}`).set({ name, at: Timestamp.fromMillis(at) });
    for (let at = 1; at <= 8; at++) await put(at);
    const pages = onPage(() => createLivePages(() => papersIn(desk, 3)));
    const times = () => pages.rows.map(({ at }) => at);
    await sees(() => expect(times()).toEqual([8, 7, 6]));
    pages.more();
    await sees(() => expect(times()).toEqual([8, 7, 6, 5, 4, 3]));
    pages.more();
    await sees(() => expect([times(), pages.moreState]).toEqual([[8, 7, 6, 5, 4, 3, 2, 1], 'none']));
    await put(9);
    await sees(() => expect(times()).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]));
    await put(4, 'changed');
    await sees(() => expect(pages.rows.find(({ id }) => id === 'p4')?.name).toBe('changed'));
    await admin.doc(`${desk}/p8`).delete();
    await sees(() => expect(times()).toEqual([9, 7, 6, 5, 4, 3, 2, 1]));
    await admin.doc(`${desk}/p1`).delete();
    await sees(() => expect(times()).toEqual([9, 7, 6, 5, 4, 3, 2]));
  });

  it('sorted by a time that many documents share neither skips nor repeats one', async () => {
    const desk = newDesk();
    for (let n = 0; n < 7; n++) {
      await admin.doc(`${desk}/p${n}`).set({ name: `p${n}`, at: new Timestamp(1, 500 + n) });
    }
    const pages = onPage(() => createLivePages(() => papersIn(desk, 3)));
    for (const size of [3, 6, 7]) {
      await sees(() => expect([pages.rows.length, pages.moreState]).not.toContain('loading'));
      await sees(() => expect(pages.rows).toHaveLength(size));
      pages.more();
    }
    expect(new Set(pages.rows.map(({ id }) => id)).size).toBe(7);
  });
});

describe('a live document', () => {
  it('is followed from its making to its end', async () => {
    const desk = newDesk();
    const document = onPage(() =>
      createLiveDocument(() => documentOf({ document: `${desk}/a`, schema: paper })),
    );
    await sees(() => expect([document.state, document.row]).toEqual(['live', undefined]));
    await admin.doc(`${desk}/a`).set({ name: 'made', at: Timestamp.fromMillis(7) });
    await sees(() => expect(document.row).toEqual({ id: 'a', name: 'made', at: 7, sending: false }));
    await admin.doc(`${desk}/a`).delete();
    await sees(() => expect(document.row).toBeUndefined());
  });

  it('of somebody else is denied', async () => {
    const document = onPage(() =>
      createLiveDocument(() => documentOf({ document: 'desks/bo/drawer/a', schema: paper })),
    );
    await sees(() => expect(document.state).toBe('denied'));
  });
});

describe('signing out', () => {
  it('ends everything that was live; the next person starts with an empty memory', async () => {
    const desk = newDesk();
    await admin.doc(`${desk}/a`).set({ name: 'private', at: Timestamp.now() });
    const list = onPage(() => createLiveList(() => papersIn(desk)));
    await sees(() => expect(list.rows).toHaveLength(1));
    const db = (await loadFirestore()).database();
    const leaving = session.signOut();
    expect([list.state, list.rows]).toEqual(['off', []]);
    await leaving;
    expect(session.state()).toBe('signed-out');
    expect(await commit(set(`${desk}/late`, { name: 'late' }))).toEqual({ ok: false, why: 'sign-in-needed' });

    expect((await session.signUpWithPassword(newAddress(), password)).ok).toBe(true);
    expect((await loadFirestore()).database()).not.toBe(db);
    const states: string[] = [];
    onPage(() => createEffect(() => void states.push(`${list.state} ${list.rows.length}`)));
    await sees(() => expect(list.state).toBe('denied'));
    expect(states).toEqual(['loading 0', 'denied 0']);
    uid = session.person()!.uid;
  });
});
