import { applicationStatus, paths, wayBack } from '@equipage/domain';
import { aPerson } from '@equipage/domain/fixtures';
import type { Firestore } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '../../../functions/src/edge/deps.ts';
import { eraseDueAccounts } from '../../../functions/src/features/account/erase-due-accounts.ts';
import { recount } from '../../../functions/src/features/application/recount.ts';
import { settleParticipations } from '../../../functions/src/features/profile/settle-participations.ts';
import { rebuildPerson } from '../../../functions/src/features/profile/rebuild-person.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { callsStage } from './calls-stage.ts';
import {
  arrangeKnownByAddress,
  arrangeMarked,
  everyDocument,
  placesOf,
  type Marked,
} from './privacy-stage.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, auth, deps, store, log, send, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);

/** Every document is looked at again and again: there should be few. */
async function emptyDatabase(): Promise<void> {
  await Promise.all((await db.listCollections()).map((collection) => db.recursiveDelete(collection)));
}

beforeEach(async () => {
  await emptyDatabase();
  await forgetUses();
  moveClockTo(now);
});

/** Somebody with a login and something everywhere, whose week is over. */
async function due(): Promise<Marked> {
  moveClockTo(now);
  const marked = await arrangeMarked(db, now);
  const { uid, email } = marked.person;
  await auth.createUser({ uid, email, emailVerified: true, displayName: marked.canaries[0]! });
  expect(await send(marked.person, 'requestDeletion', {})).toMatchObject({ ok: true });
  moveClockTo(now + wayBack);
  return marked;
}

const isGone = async (uid: string) =>
  await auth.getUser(uid).then(
    () => false,
    (error: { code?: string }) => error.code === 'auth/user-not-found',
  );

/** How many applications stand at each status, of one event. */
async function countsOf(database: Firestore, eventId: string): Promise<Record<string, number>> {
  const { docs } = await database.collection(paths.applications(eventId)).get();
  return Object.fromEntries(
    applicationStatus.options.map((status) => [
      status,
      docs.filter((doc) => doc.get('status') === status).length,
    ]),
  );
}

describe('after the week', () => {
  test('no document bears the name, address, phone, picture or token of the person', async () => {
    const { person, canaries } = await due();
    const before = await placesOf(db, canaries);
    expect(before.length).toBeGreaterThan(20);
    await eraseDueAccounts(deps);
    expect(await placesOf(db, canaries)).toEqual([]);
    expect(await isGone(person.uid)).toBe(true);
    const left = [...(await everyDocument(db)).keys()].filter((path) => path.includes(person.uid));
    expect(
      left.every((path) =>
        /^(events\/.+\/(applications|rosters|scanList|scanPictures)|access|deletions)\//.test(path),
      ),
    ).toBe(true);
    expect(await store.read(documents.deletion(person.uid))).toMatchObject({
      state: 'erased',
      dueAt: null,
      linkHashes: [],
    });
    expect(await store.read(documents.access(person.uid))).toMatchObject({
      orgs: {},
      events: {},
      scopes: [],
    });
  });

  test('what was stays counted, and nobody is expected any more', async () => {
    const { person, events } = await due();
    const [over, toCome, refused] = events;
    const before = await Promise.all(events.map(({ id }) => countsOf(db, id)));
    await eraseDueAccounts(deps);
    const after = await Promise.all(events.map(({ id }) => countsOf(db, id)));
    expect(after[0]).toEqual(before[0]);
    expect(after[2]).toEqual(before[2]);
    expect(after[1]).toEqual({ ...before[1], accepted: 1, canceled: 1 });
    expect(await store.read(documents.application(over.id, person.uid))).toMatchObject({
      status: 'accepted',
      person: { name: '–', email: '', thumbnail: null },
    });
    await Promise.all([over, toCome, refused].map(({ id }) => recount(deps, id)));
    expect(await store.read(documents.applicationTally(over.id))).toMatchObject({ accepted: 2 });
  });

  test('an organizer keeps nobody by an event in a time zone that there is not', async () => {
    const { person, canaries, events } = await due();
    // The rules cannot ask whether a zone exists.
    for (const { id } of events) await db.doc(paths.event(id)).update({ timeZone: 'Europe/Concarneau' });
    await eraseDueAccounts(deps);
    expect(await placesOf(db, canaries)).toEqual([]);
    expect(await isGone(person.uid)).toBe(true);
  });

  test('other people keep what is theirs', async () => {
    const bystander = await arrangeMarked(db, now);
    const { canaries, person } = await due();
    const everything = await everyDocument(db);
    const others = [...everything].filter(
      ([path, text]) =>
        !path.includes(person.uid) &&
        !canaries.some((word) => text.includes(word)) &&
        !text.includes(person.uid),
    );
    await eraseDueAccounts(deps);
    const after = await everyDocument(db);
    for (const [path, text] of others) expect(after.get(path), path).toBe(text);
    expect((await placesOf(db, bystander.canaries)).length).toBeGreaterThan(20);
  });

  test('what the person wrote as an organizer stays said, by nobody', async () => {
    const { person } = await due();
    await eraseDueAccounts(deps);
    const { docs } = await db.collectionGroup('messages').where('authorUid', '==', person.uid).get();
    expect(docs).toEqual([]);
    const anonymous = await db.collectionGroup('messages').where('authorUid', '==', 'erased').get();
    expect(anonymous.docs.map((doc) => doc.get('text') as string)).toContain('At six.');
  });

  test('triggers that come late bring nothing back', async () => {
    const { person, canaries, events } = await due();
    await eraseDueAccounts(deps);
    await rebuildPerson(deps, person.uid);
    await settleParticipations(deps, events[0].id, [person.uid]);
    expect(await placesOf(db, canaries)).toEqual([]);
    expect(await store.read(documents.participation(person.uid, events[0].id))).toBeUndefined();
  });

  test('a session that is still open does nothing more, and opens no new account', async () => {
    const { person } = await due();
    await eraseDueAccounts(deps);
    const fresh = { signedInAt: now + wayBack };
    const names = { givenName: 'Back', familyName: 'Again', language: 'en' };
    expect(await send(person, 'openAccount', names, fresh)).toMatchObject({
      ok: false,
      why: 'sign-in-needed',
    });
    expect(await store.read(documents.account(person.uid))).toBeUndefined();
  });
});

describe('what organizations know by an address', () => {
  const erase = async (emailVerified: boolean, loginGoes = false) => {
    moveClockTo(now);
    const person = aPerson({ givenName: emailVerified ? 'Proven' : 'Typed', familyName: 'Address' });
    await peopleWithAccounts([person]);
    await db.doc(paths.access(person.uid)).update({ addressProven: emailVerified });
    const { uid, email } = person;
    await auth.createUser({ uid, email, emailVerified });
    const known = await arrangeKnownByAddress(db, person, now);
    await send(person, 'requestDeletion', {}, { emailVerified });
    moveClockTo(now + wayBack);
    if (loginGoes) await auth.deleteUser(uid);
    await eraseDueAccounts(deps);
    expect(await isGone(uid)).toBe(true);
    expect(await store.read(documents.account(uid))).toBeUndefined();
    const left = await placesOf(db, [email]);
    return { known, left };
  };

  test.each([
    ['', false],
    [', also in a restored backup', true],
  ])('goes with its owner%s', async (_, loginGoes) => {
    expect((await erase(true, loginGoes)).left).toEqual([]);
  });

  test.each([
    ['', false],
    [', also in a restored backup', true],
  ])('stays when somebody goes who only signed up with it%s', async (_, loginGoes) => {
    const { known, left } = await erase(false, loginGoes);
    // The mail that told of the erasing goes by itself.
    expect(left.filter((path) => !path.startsWith(paths.outbox()))).toEqual(known);
  });
});

test('nobody is erased before the week is over, nor who came back', async () => {
  const early = await due();
  moveClockTo(now + wayBack - 1);
  await eraseDueAccounts(deps);
  const back = await due();
  await send(back.person, 'keepAccount', {}, { signedInAt: now + wayBack });
  moveClockTo(now + wayBack - 1);
  await eraseDueAccounts(deps);
  for (const { person } of [early, back]) {
    expect(await store.read(documents.account(person.uid))).toBeDefined();
    expect(await isGone(person.uid)).toBe(false);
  }
});

/** The same outside, which dies right after the commit, or the removal of the login, of a number. */
function dyingAfter(step: number): { dying: Deps } {
  let steps = 0;
  const die = async <T>(work: () => Promise<T>): Promise<T> => {
    steps += 1;
    const mine = steps;
    const result = await work();
    if (mine === step) throw new Error('killed');
    return result;
  };
  const dying: Deps = {
    ...deps,
    store: { ...store, transact: (work) => die(() => store.transact(work)) },
    authAdmin: { ...deps.authAdmin, removeLogin: (uid) => die(() => deps.authAdmin.removeLogin(uid)) },
  };
  return { dying };
}

describe('a run that is killed', () => {
  test('after its first step, the next one after its second, and so on: all is made good in the end', async () => {
    const { person, canaries, events } = await due();
    let killed = 0;
    for (let step = 1; ; step++) {
      log.lines.length = 0;
      await eraseDueAccounts(dyingAfter(step).dying);
      if (log.lines.length === 0) break;
      expect(log.lines.map(({ message }) => message)).toEqual(['somebody was not erased and is tried again']);
      killed = step;
    }
    expect(killed).toBeGreaterThan(10);
    await expectErased(person.uid, canaries, events[1].id);
  });

  test.each([1, 4, 7, 10])('after step %i is made good by five at once', async (step) => {
    const { person, canaries, events } = await due();
    await eraseDueAccounts(dyingAfter(step).dying);
    expect(await isGone(person.uid)).toBe(false);
    await Promise.all(Array.from({ length: 5 }, () => eraseDueAccounts(deps)));
    await expectErased(person.uid, canaries, events[1].id);
  });
});

test('whom a restored backup has brought back is erased again, also where only the address leads', async () => {
  const { person, canaries } = await due();
  // The backup is one of the database: the login went with the first erasing.
  await auth.deleteUser(person.uid);
  // The account goes by the second commit, and nobody else knows the address then.
  await eraseDueAccounts(dyingAfter(3).dying);
  expect(await store.read(documents.account(person.uid))).toBeUndefined();
  expect(await placesOf(db, canaries)).not.toEqual([]);
  await eraseDueAccounts(deps);
  expect(await placesOf(db, canaries)).toEqual([]);
  expect(await store.read(documents.deletion(person.uid))).toMatchObject({ state: 'erased', email: null });
});

async function expectErased(uid: string, canaries: Parameters<typeof placesOf>[1], keptEventId: string) {
  expect(await placesOf(db, canaries)).toEqual([]);
  expect(await isGone(uid)).toBe(true);
  expect(await countsOf(db, keptEventId)).toMatchObject({ accepted: 1, canceled: 1 });
  expect(await store.read(documents.deletion(uid))).toMatchObject({ state: 'erased' });
}
