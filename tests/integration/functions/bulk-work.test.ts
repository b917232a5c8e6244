import { conversationId, day, everybody, hour, minute, paths } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  aPerson,
  applicationOf,
  aShift,
  aMission,
  conversationOf,
  documentIdOf,
  rosterOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideMany, resumeDecisions } from '../../../functions/src/features/application/decide-many.ts';
import { patience } from '../../../functions/src/features/conversation/announce-message.ts';
import { followMessage } from '../../../functions/src/features/conversation/follow-message.ts';
import {
  resumeBroadcasts,
  sendBroadcast,
} from '../../../functions/src/features/conversation/send-broadcast.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import type { Store } from '../../../functions/src/store/store.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const stage = callsStage(now);
const { send, sendAtOnce, store, deps, db, forgetUses, moveClockTo, peopleWithAccounts } = stage;
const { amara, dalia, esra, farid, giulia } = people;

const orgId = shortIdOf('Kermesse');
const event = anEvent({ id: shortIdOf('Street Dance'), orgId, startsAt: now + day, endsAt: now + 2 * day });
const eventId = event.id;
const broadcastId = documentIdOf('gates');
const jobId = documentIdOf('job');

const crowd = Array.from({ length: 120 }, (_, at) =>
  aPerson({ givenName: `Person${String(at).padStart(3, '0')}`, familyName: 'Crowd' }),
);

/** As after the platform has killed the worker: the store fails for good at the n-th commit, before or after it. */
function dying(at: number, when: 'before' | 'after'): Store {
  let commits = 0;
  const die = async <T>(work: () => Promise<T>): Promise<T> => {
    commits += 1;
    if (commits > at || (commits === at && when === 'before')) throw new Error('killed');
    const result = await work();
    if (commits === at) throw new Error('killed');
    return result;
  };
  return {
    ...store,
    transact: (work) => die(() => store.transact(work)),
    race: (work) => die(() => store.race(work)),
  };
}

async function arrangeCrowd(status: 'pending' | 'accepted', some: readonly Person[]): Promise<void> {
  await Promise.all(
    some.map(async (person) => {
      const application = applicationOf(person, event, { status, appliedAt: now - day });
      await arrange(db, documents.application(eventId, person.uid), application);
      const conversation = conversationOf(person, event, now - day);
      await arrange(db, documents.conversation(eventId, person.uid), conversation);
    }),
  );
}

const start = (by: Person, facts: object = {}) =>
  send(by, 'startBroadcast', {
    eventId,
    broadcastId,
    text: 'Gates open at nine.',
    audience: everybody,
    ...facts,
  });
const broadcastOf = () => store.read(documents.broadcast(eventId, broadcastId));
const messagesOf = async ({ uid }: Person) =>
  (await db.collection(paths.messages(conversationId(eventId, uid))).get()).docs;
const headOf = ({ uid }: Person) => store.read(documents.conversation(eventId, uid));

beforeEach(async () => {
  moveClockTo(now);
  await db.recursiveDelete(db.collection('events'));
  // The ledger: it knows the people of the test before.
  await db.recursiveDelete(db.collection('organizations'));
  await db.recursiveDelete(db.collection('conversations'));
  await db.recursiveDelete(db.collection('occasions'));
  await db.recursiveDelete(db.collection('announcements'));
  await forgetUses();
  await peopleWithAccounts([amara, dalia, esra, farid, giulia]);
  await arrange(db, documents.event(eventId), event);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [eventId]: 'coordinator' } }));
  await arrange(db, documents.access(farid.uid), anAccess({ events: { [eventId]: 'scanner' } }));
  await arrange(db, documents.access(esra.uid), anAccess({ events: { [shortIdOf('else')]: 'coordinator' } }));
});

describe('a broadcast', () => {
  test.each([
    [0, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
    [3, 'after'],
  ] as const)('cut off at its commit %i, %s it, reaches each person exactly once', async (at, when) => {
    await arrangeCrowd('accepted', crowd);
    expect(await start(amara)).toMatchObject({ ok: true });
    await expect(sendBroadcast({ ...deps, store: dying(at, when) }, eventId, broadcastId)).rejects.toThrow(
      'killed',
    );
    await sendBroadcast(deps, eventId, broadcastId);
    await sendBroadcast(deps, eventId, broadcastId);

    expect(await broadcastOf()).toMatchObject({ state: 'sent', total: crowd.length, sent: crowd.length });
    const sizes = await Promise.all(crowd.map(async (person) => (await messagesOf(person)).length));
    expect(sizes.every((size) => size === 1)).toBe(true);
    const heads = await Promise.all(crowd.map(headOf));
    expect(heads.every((head) => head?.unreadByTeammate === 1)).toBe(true);
  });

  test('sent by two workers at once reaches each person exactly once', async () => {
    await arrangeCrowd('accepted', crowd);
    await start(amara);
    await Promise.all([1, 2, 3].map(() => sendBroadcast(deps, eventId, broadcastId)));
    await sendBroadcast(deps, eventId, broadcastId);
    expect(await broadcastOf()).toMatchObject({ state: 'sent', sent: crowd.length });
    const heads = await Promise.all(crowd.map(headOf));
    expect(heads.map((head) => head?.unreadByTeammate)).toEqual(crowd.map(() => 1));
  });

  test('that lost its worker is taken up by the sweep, and not before two minutes of silence', async () => {
    await arrangeCrowd('accepted', crowd.slice(0, 3));
    await start(amara);
    moveClockTo(now + minute);
    await resumeBroadcasts(deps);
    expect((await broadcastOf())?.state).toBe('sending');
    moveClockTo(now + 2 * minute);
    await resumeBroadcasts(deps);
    expect(await broadcastOf()).toMatchObject({ state: 'sent', sent: 3 });
  });

  test('tells each person once that something waits, however many messages come before she reads', async () => {
    const [ada, ben] = crowd as [Person, Person];
    await arrangeCrowd('accepted', [ada, ben]);
    await start(dalia);
    await sendBroadcast(deps, eventId, broadcastId);
    const { docs } = await db.collection('announcements').get();
    expect(docs.map((found) => found.get('conversationId')).sort()).toEqual(
      [ada, ben].map(({ uid }) => conversationId(eventId, uid)).sort(),
    );
    expect(docs.map((found) => found.get('dueAt').toMillis())).toEqual([now + patience, now + patience]);

    const [message] = await messagesOf(ada);
    await followMessage(deps, conversationId(eventId, ada.uid), message!.id);
    await send(dalia, 'startBroadcast', {
      eventId,
      broadcastId: documentIdOf('second'),
      text: 'And bring water.',
      audience: everybody,
    });
    await sendBroadcast(deps, eventId, documentIdOf('second'));
    expect(await sizeOf(db, 'announcements')).toBe(2);
    expect(await headOf(ada)).toMatchObject({ unreadByTeammate: 2 });
  });

  test('stops when its author is removed or the event ends', async () => {
    await arrangeCrowd('accepted', crowd.slice(0, 2));
    await start(dalia);
    await arrange(db, documents.access(dalia.uid), anAccess({}));
    await sendBroadcast(deps, eventId, broadcastId);
    expect(await broadcastOf()).toMatchObject({ state: 'stopped', stopped: 'not-allowed', sent: 0 });

    await start(amara, { broadcastId: documentIdOf('late') });
    moveClockTo(event.endsAt);
    await sendBroadcast(deps, eventId, documentIdOf('late'));
    expect(await store.read(documents.broadcast(eventId, documentIdOf('late')))).toMatchObject({
      state: 'stopped',
      stopped: 'event-over',
    });
    expect(await start(amara, { broadcastId: documentIdOf('later') })).toEqual({
      ok: false,
      why: 'event-over',
    });
  });

  test.each([
    ['a status', { statuses: ['pending'] }, ['ben']],
    ['a tag', { tag: 'driver' }, ['ada']],
    ['a mission', { missionId: aMission().id }, ['ada']],
    ['a shift', { shiftId: aShift({ missionId: aMission().id }).id }, ['ada']],
    ['whoever waits for an answer', { unanswered: true }, ['eve']],
    ['everybody', {}, ['ada', 'ben', 'eve']],
  ])('to %s is counted before and reaches those', async (_, wish, expected) => {
    const [ada, ben, eve] = crowd as [Person, Person, Person];
    await arrangeCrowd('accepted', [ada, eve]);
    await arrangeCrowd('pending', [ben]);
    await send(dalia, 'saveApplicationNote', { eventId, uid: ada.uid, tags: ['driver'] });
    const given = { mission: aMission(), shift: aShift({ missionId: aMission().id }) };
    await arrange(db, documents.roster(eventId, ada.uid), rosterOf(ada, event, [given]));
    await db.doc(paths.conversation(conversationId(eventId, eve.uid))).update({
      lastMessage: { id: 'x', text: 'When?', side: 'teammate' },
    });
    const audience = { ...everybody, ...wish };
    expect(await send(dalia, 'countAudience', { eventId, audience })).toEqual({
      ok: true,
      value: { people: expected.length },
    });
    await start(dalia, { audience });
    await sendBroadcast(deps, eventId, broadcastId);
    const reached = await Promise.all(
      Object.entries({ ada, ben, eve }).map(async ([name, person]) =>
        (await messagesOf(person)).length === 1 ? [name] : [],
      ),
    );
    expect(reached.flat()).toEqual(expected);
  });

  test('knows how many of those whom it reached have read it since', async () => {
    const [ada, ben, eve] = crowd as [Person, Person, Person];
    await arrangeCrowd('accepted', [ada, ben]);
    await arrangeCrowd('pending', [eve]);
    await start(amara, { audience: { ...everybody, statuses: ['accepted'] } });
    await sendBroadcast(deps, eventId, broadcastId);
    const read = () => send(dalia, 'countReaders', { eventId, broadcastId });
    expect(await read()).toEqual({ ok: true, value: { people: 0 } });
    for (const { uid } of [ada, eve])
      await db
        .doc(paths.conversation(conversationId(eventId, uid)))
        .update({ readByTeammateAt: new Date(now + hour), unreadByTeammate: 0 });
    expect(await read()).toEqual({ ok: true, value: { people: 1 } });
  });

  test('is not counted by those who gave a message of theirs the same name', async () => {
    const [ada] = crowd as [Person];
    await arrangeCrowd('accepted', [ada]);
    await start(amara);
    await sendBroadcast(deps, eventId, broadcastId);
    const elsewhere = anEvent({
      id: shortIdOf('Fest'),
      orgId: shortIdOf('Brass'),
      startsAt: now + day,
      endsAt: now + 2 * day,
    });
    await arrange(db, documents.event(elsewhere.id), elsewhere);
    await arrange(db, documents.access(esra.uid), anAccess({ orgs: { [elsewhere.orgId]: 'owner' } }));
    expect(await start(esra, { eventId: elsewhere.id })).toMatchObject({ ok: true });
    await db
      .doc(paths.conversation(conversationId(eventId, ada.uid)))
      .update({ readByTeammateAt: new Date(now + hour), unreadByTeammate: 0 });
    const readersAt = (who: Person, at: string) => send(who, 'countReaders', { eventId: at, broadcastId });
    expect(await readersAt(esra, elsewhere.id)).toEqual({ ok: true, value: { people: 0 } });
    expect(await readersAt(amara, eventId)).toEqual({ ok: true, value: { people: 1 } });
  });

  test('is begun once, however often it is asked for', async () => {
    await arrangeCrowd('accepted', crowd.slice(0, 1));
    const request = [
      amara,
      'startBroadcast',
      { eventId, broadcastId, text: 'Hi', audience: everybody },
    ] as const;
    for (const outcome of await sendAtOnce(4, ...request)) expect(outcome).toEqual({ ok: true, value: {} });
    expect(await sizeOf(db, paths.broadcasts(eventId))).toBe(1);
  });

  test('is no more than the fifth in an hour, for all organizers of the event together', async () => {
    for (const nth of [1, 2, 3, 4, 5])
      expect(await start(nth % 2 ? amara : dalia, { broadcastId: documentIdOf(`${nth}`) })).toMatchObject({
        ok: true,
      });
    expect(await start(dalia, { broadcastId: documentIdOf('6') })).toMatchObject({
      why: 'too-many-requests',
    });
  });

  test.each([farid, esra, giulia])('is nothing for $givenName', async (who) => {
    await arrangeCrowd('accepted', crowd.slice(0, 1));
    expect(await start(who)).toEqual({ ok: false, why: 'not-allowed' });
    expect(await send(who, 'countAudience', { eventId, audience: everybody })).toMatchObject({
      why: 'not-allowed',
    });
    await start(amara);
    expect(await send(who, 'countReaders', { eventId, broadcastId })).toMatchObject({ why: 'not-allowed' });
  });
});

describe('decisions on many', () => {
  const some = crowd.slice(0, 6);
  const uids = some.map(({ uid }) => uid);
  const begin = (by: Person, facts: object = {}) =>
    send(by, 'startDecisions', { eventId, jobId, decision: 'accepted', uids, ...facts });
  const jobOf = () => store.read(documents.decisionJob(eventId, jobId));
  const revisionsOf = async () =>
    await Promise.all(
      uids.map(async (uid) => (await store.read(documents.application(eventId, uid)))?.revision),
    );

  test.each([
    [1, 'before'],
    [1, 'after'],
    [3, 'before'],
    [3, 'after'],
    [6, 'after'],
  ] as const)(
    'cut off at commit %i, %s it, are made once each, and each person is told once',
    async (at, when) => {
      await arrangeCrowd('pending', some);
      expect(await begin(amara)).toEqual({ ok: true, value: {} });
      await expect(decideMany({ ...deps, store: dying(at, when) }, eventId, jobId)).rejects.toThrow('killed');
      moveClockTo(now + 2 * minute);
      await resumeDecisions(deps);
      expect(await jobOf()).toMatchObject({ state: 'done', results: uids.map(() => 'done') });
      expect(await revisionsOf()).toEqual(uids.map(() => 1));
      expect(await sizeOf(db, 'occasions')).toBe(uids.length);
    },
  );

  test('made by two workers at once are made once each', async () => {
    await arrangeCrowd('pending', some);
    await begin(dalia);
    await Promise.all([1, 2].map(() => decideMany(deps, eventId, jobId)));
    expect(await revisionsOf()).toEqual(uids.map(() => 1));
    expect(await jobOf()).toMatchObject({ state: 'done' });
  });

  test('tell of each person what became of her', async () => {
    const [ada, ben, eve] = some as [Person, Person, Person];
    await arrangeCrowd('pending', [ada, ben]);
    await arrangeCrowd('accepted', [eve]);
    await send(ben, 'cancelApplication', { eventId });
    await begin(amara, { uids: [ada.uid, ben.uid, eve.uid, giulia.uid] });
    await decideMany(deps, eventId, jobId);
    expect(await jobOf()).toMatchObject({
      state: 'done',
      results: ['done', 'application-canceled', 'unchanged', 'no-application'],
    });
  });

  test('stop with the rights of whoever began them', async () => {
    await arrangeCrowd('pending', some);
    await begin(dalia);
    await expect(decideMany({ ...deps, store: dying(2, 'after') }, eventId, jobId)).rejects.toThrow('killed');
    await arrange(db, documents.access(dalia.uid), anAccess({}));
    await decideMany(deps, eventId, jobId);
    expect(await jobOf()).toMatchObject({ state: 'stopped', results: ['done', 'done'] });
  });

  test.each([farid, esra, giulia])('are not for $givenName, and neither are the notes', async (who) => {
    await arrangeCrowd('pending', some);
    expect(await begin(who)).toEqual({ ok: false, why: 'not-allowed' });
    const note = { eventId, uid: uids[0], note: 'Hm.' };
    expect(await send(who, 'saveApplicationNote', note)).toEqual({ ok: false, why: 'not-allowed' });
    expect(await send(dalia, 'saveApplicationNote', note)).toEqual({ ok: true, value: {} });
  });
});

test('one organizer tags and another writes a note, and both stay', async () => {
  const [ada] = crowd as [Person];
  await arrangeCrowd('pending', [ada]);
  await send(dalia, 'saveApplicationNote', { eventId, uid: ada.uid, tags: ['van', 'Driver', 'driver'] });
  await send(amara, 'saveApplicationNote', { eventId, uid: ada.uid, note: 'Has a van.' });
  expect(await store.read(documents.applicationNote(eventId, ada.uid))).toEqual({
    id: ada.uid,
    note: 'Has a van.',
    tags: ['Driver', 'van'],
    updatedAt: now,
  });
  expect(await send(dalia, 'saveApplicationNote', { eventId, uid: giulia.uid, note: 'Who?' })).toEqual({
    ok: false,
    why: 'no-application',
  });
});
