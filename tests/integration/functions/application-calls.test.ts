import {
  conversationId,
  day,
  memberKeys,
  paths,
  refuse,
  type ApplicationStatus,
  type Event,
} from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, moveClockTo, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, dalia, esra, farid, giulia, hana, jun, kofi, paulo } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const noEvent = shortIdOf('no such event');

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, dalia, esra, farid, giulia, hana, paulo]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('another')]: 'owner' } }));
});

beforeEach(forgetUses);

let turn = 0;
/** An event of Kermesse that nobody has touched; with Dalia as its coordinator and Farid as its scanner on request. */
async function streetDance(facts: Partial<Event> = {}): Promise<Event> {
  turn += 1;
  const event = anEvent(
    { orgId: kermesse.id, orgName: kermesse.name, name: `Street Dance ${turn}`, ...facts },
    now,
  );
  await arrange(db, documents.event(event.id), event);
  return event;
}

const applicationOf = (event: Event, { uid }: Person) => store.read(documents.application(event.id, uid));
const statusOf = async (event: Event, person: Person) => (await applicationOf(event, person))?.status;
const mailOf = (id: string) => store.read(documents.notice(id));
const occasionAt = (id: string) => store.read(documents.occasion(id));
/** What people are to be told about this event: mails that wait, and occasions for notices. */
const tidings = async ({ id }: Event) => {
  const collections = [paths.outbox(), paths.occasions()].map((path) => db.collection(path).get());
  const docs = (await Promise.all(collections)).flatMap((found) => found.docs);
  return docs.filter((doc) => doc.id.includes(id)).map((doc) => doc.id);
};
const ok = (status: ApplicationStatus) => ({ ok: true, value: { status } });

describe('applyToEvent', () => {
  test('Giulia applies: application, conversation, community, audience and mail are there together', async () => {
    const event = await streetDance();
    expect(await send(giulia, 'applyToEvent', { eventId: event.id })).toEqual(ok('pending'));

    const { name, orgName, city, timeZone, startsAt, endsAt, state } = event;
    const card = { name, orgName, city, timeZone, startsAt, endsAt, state };
    const { uid, email, language } = giulia;
    expect(await applicationOf(event, giulia)).toEqual({
      id: uid,
      uid,
      eventId: event.id,
      orgId: kermesse.id,
      status: 'pending',
      appliedAt: now,
      statusAt: now,
      revision: 0,
      licensed: false,
      setAside: false,
      archived: false,
      person: { name: 'Giulia Conti', email, thumbnail: null, language },
      event: card,
      answers: {},
      answeredAt: {},
    });
    expect(await store.read(documents.conversation(event.id, uid))).toEqual({
      id: conversationId(event.id, uid),
      eventId: event.id,
      orgId: kermesse.id,
      uid,
      person: { name: 'Giulia Conti', thumbnail: null },
      event: card,
      lastMessage: null,
      lastAt: now,
      unreadByTeammate: 0,
      unreadByOrganizers: 0,
      readByTeammateAt: null,
      readByOrganizersAt: null,
      broadcastIds: [],
    });
    expect(await store.read(documents.member(kermesse.id, uid))).toEqual({
      id: uid,
      name: 'Giulia Conti',
      sortName: 'giulia conti',
      email,
      thumbnail: null,
      joinedAt: now,
      source: 'application',
      last: { eventId: event.id, eventName: event.name, startsAt: event.startsAt, status: 'pending' },
      lastStartsAt: event.startsAt,
      keys: memberKeys({ name: 'Giulia Conti', email }, [{ eventId: event.id, status: 'pending' }], []),
    });
    expect(await store.read(documents.audience(uid))).toEqual({
      scopes: [`e:${event.id}`, `o:${kermesse.id}`],
    });
    expect(await mailOf(`application:${event.id}:${uid}:0`)).toMatchObject({
      kind: 'application-received',
      uid,
      to: email,
      language,
      data: { name: 'Giulia Conti', event: { id: event.id, name: event.name, startsAt: event.startsAt } },
    });
  });

  test('a second event adds to the audience and leaves the membership as it is', async () => {
    const before = await store.read(documents.member(kermesse.id, giulia.uid));
    const event = await streetDance();
    moveClockTo(now + day);
    await send(giulia, 'applyToEvent', { eventId: event.id });
    moveClockTo(now);
    expect(await store.read(documents.member(kermesse.id, giulia.uid))).toEqual(before);
    expect((await store.read(documents.audience(giulia.uid)))?.scopes).toHaveLength(3);
  });

  test('ten clicks at once are one application, one mail, and ten equal answers', async () => {
    const event = await streetDance();
    const outcomes = await sendAtOnce(10, hana, 'applyToEvent', { eventId: event.id });
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ok('pending')));
    expect(await tidings(event)).toHaveLength(1);
    expect((await applicationOf(event, hana))?.revision).toBe(0);
  });

  test('many people at once all get in', async () => {
    const event = await streetDance();
    const crowd = Array.from({ length: 12 }, (_, n) =>
      aPerson({ givenName: 'Teammate', familyName: `No${n}` }),
    );
    await peopleWithAccounts(crowd);
    const outcomes = await Promise.all(
      crowd.map((person) => send(person, 'applyToEvent', { eventId: event.id })),
    );
    expect(outcomes).toEqual(crowd.map(() => ok('pending')));
    expect(await sizeOf(db, paths.applications(event.id))).toBe(12);
  });

  test('again answers with what is there, also when it has been accepted', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'accepted' });
    expect(await send(hana, 'applyToEvent', { eventId: event.id })).toEqual(ok('accepted'));
    expect(await statusOf(event, hana)).toBe('accepted');
  });

  test('after canceling, the application is pending again and the conversation goes on', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await db.doc(documents.conversation(event.id, hana.uid).path).update({ unreadByTeammate: 3 });
    await send(hana, 'cancelApplication', { eventId: event.id });
    expect(await send(hana, 'applyToEvent', { eventId: event.id })).toEqual(ok('pending'));
    expect(await applicationOf(event, hana)).toMatchObject({
      status: 'pending',
      revision: 2,
      archived: false,
    });
    expect((await store.read(documents.conversation(event.id, hana.uid)))?.unreadByTeammate).toBe(3);
    expect(await tidings(event)).toHaveLength(2);
  });

  test('who was declined cannot apply again', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'declined' });
    expect(await send(hana, 'applyToEvent', { eventId: event.id })).toEqual(refuse('application-declined'));
  });

  test('a draft, a finished event, one that has just ended and none at all look the same', async () => {
    const shut = [
      await streetDance({ state: 'draft' }),
      await streetDance({ state: 'finished' }),
      await streetDance({ state: 'archived' }),
      await streetDance({ startsAt: now - 2, endsAt: now }),
    ];
    for (const eventId of [...shut.map(({ id }) => id), noEvent]) {
      expect(await send(paulo, 'applyToEvent', { eventId })).toEqual(refuse('event-not-open'));
    }
    for (const event of shut) expect(await applicationOf(event, paulo)).toBeUndefined();
    expect(await store.read(documents.member(kermesse.id, paulo.uid))).toBeUndefined();
    expect(await store.read(documents.audience(paulo.uid))).toEqual({ scopes: [] });

    const open = await streetDance({ startsAt: now - 2, endsAt: now + 1 });
    expect(await send(paulo, 'applyToEvent', { eventId: open.id })).toEqual(ok('pending'));
  });

  test('Jun has opened no account, Kofi has not proven his address: neither can apply', async () => {
    const event = await streetDance();
    expect(await send(jun, 'applyToEvent', { eventId: event.id })).toEqual(refuse('not-allowed'));
    expect(await send(kofi, 'applyToEvent', { eventId: event.id }, { emailVerified: false })).toEqual(
      refuse('email-not-verified'),
    );
    expect(await sizeOf(db, paths.applications(event.id))).toBe(0);
  });

  test('nobody applies for another, or with a status of choice', async () => {
    const event = await streetDance();
    for (const extra of [{ uid: hana.uid }, { status: 'accepted' }]) {
      expect(await send(giulia, 'applyToEvent', { eventId: event.id, ...extra })).toEqual(
        refuse('bad-input'),
      );
    }
    expect(await sizeOf(db, paths.applications(event.id))).toBe(0);
  });
});

describe('cancelApplication', () => {
  test.each(['pending', 'accepted', 'waitlisted'] as const)(
    'Hana cancels while she is %s',
    async (status) => {
      const event = await streetDance();
      await send(hana, 'applyToEvent', { eventId: event.id });
      if (status !== 'pending') {
        await send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: status });
      }
      const before = await tidings(event);
      expect(await send(hana, 'cancelApplication', { eventId: event.id })).toEqual(ok('canceled'));
      expect(await applicationOf(event, hana)).toMatchObject({
        status: 'canceled',
        archived: true,
        statusAt: now,
      });
      expect(await tidings(event)).toEqual(before);
    },
  );

  test('ten clicks at once cancel once', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    const outcomes = await sendAtOnce(10, hana, 'cancelApplication', { eventId: event.id });
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ok('canceled')));
    expect((await applicationOf(event, hana))?.revision).toBe(1);
  });

  test('there must be an application, one’s own', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    expect(await send(giulia, 'cancelApplication', { eventId: event.id })).toEqual(refuse('no-application'));
    expect(await send(giulia, 'cancelApplication', { eventId: noEvent })).toEqual(refuse('no-application'));
    expect(await send(giulia, 'cancelApplication', { eventId: event.id, uid: hana.uid })).toEqual(
      refuse('bad-input'),
    );
    expect(await statusOf(event, hana)).toBe('pending');
  });

  test('not after the end, and not after a refusal', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await send(giulia, 'applyToEvent', { eventId: event.id });
    await send(amara, 'decideApplication', { eventId: event.id, uid: giulia.uid, decision: 'declined' });
    expect(await send(giulia, 'cancelApplication', { eventId: event.id })).toEqual(
      refuse('application-declined'),
    );
    moveClockTo(event.endsAt);
    expect(await send(hana, 'cancelApplication', { eventId: event.id })).toEqual(refuse('event-over'));
    moveClockTo(now);
    expect(await statusOf(event, hana)).toBe('pending');
  });
});

describe('decideApplication', () => {
  test.each([
    ['accepted', false],
    ['waitlisted', false],
    ['declined', true],
  ] as const)('Amara decides: %s, and Hana is to be told', async (decision, archived) => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    const input = { eventId: event.id, uid: hana.uid, decision };
    expect(await send(amara, 'decideApplication', input)).toEqual(ok(decision));
    expect(await applicationOf(event, hana)).toMatchObject({ status: decision, archived, revision: 1 });
    expect(await occasionAt(`decision:${event.id}:${hana.uid}:1`)).toMatchObject({
      kind: 'application-decision',
      uid: hana.uid,
      dueAt: now,
      data: { decision, name: 'Hana Suzuki', event: { id: event.id } },
    });
  });

  test('ten clicks at once are one decision, told once', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    const input = { eventId: event.id, uid: hana.uid, decision: 'accepted' };
    const outcomes = await sendAtOnce(10, bruno, 'decideApplication', input);
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ok('accepted')));
    expect(await tidings(event)).toHaveLength(2);
  });

  test('two organizers who decide differently at once: the later stands, and Hana hears of both in order', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await Promise.all([
      send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'accepted' }),
      send(bruno, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'waitlisted' }),
    ]);
    const application = await applicationOf(event, hana);
    expect(application?.revision).toBe(2);
    const last = await occasionAt(`decision:${event.id}:${hana.uid}:2`);
    expect(last?.kind === 'application-decision' && last.data.decision).toBe(application?.status);
  });

  test('applying, canceling and deciding at once leaves one state that a single order explains', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    const [canceled, decided] = await Promise.all([
      send(hana, 'cancelApplication', { eventId: event.id }),
      send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'accepted' }),
    ]);
    expect(canceled).toEqual(ok('canceled'));
    expect([ok('accepted'), refuse('application-canceled')]).toContainEqual(decided);
    expect(await statusOf(event, hana)).toBe('canceled');
    expect(await tidings(event)).toHaveLength(decided.ok ? 2 : 1);
  });

  test('the event’s coordinator may; its scanner, another event’s coordinator and strangers may not', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    await arrange(db, documents.access(dalia.uid), anAccess({ events: { [event.id]: 'coordinator' } }));
    await arrange(db, documents.access(farid.uid), anAccess({ events: { [event.id]: 'scanner' } }));
    await arrange(db, documents.access(esra.uid), anAccess({ events: { [noEvent]: 'coordinator' } }));
    const input = { eventId: event.id, uid: hana.uid, decision: 'accepted' };
    for (const person of [farid, esra, camille, giulia, hana, jun]) {
      expect(await send(person, 'decideApplication', input)).toEqual(refuse('not-allowed'));
      expect(await send(person, 'decideApplication', { ...input, eventId: noEvent })).toEqual(
        refuse('not-allowed'),
      );
    }
    expect(await statusOf(event, hana)).toBe('pending');
    expect(await send(dalia, 'decideApplication', input)).toEqual(ok('accepted'));
  });

  test('nobody is accepted who has not applied or has canceled', async () => {
    const event = await streetDance();
    const decide = (person: Person) =>
      send(amara, 'decideApplication', { eventId: event.id, uid: person.uid, decision: 'accepted' });
    expect(await decide(giulia)).toEqual(refuse('no-application'));
    await send(hana, 'applyToEvent', { eventId: event.id });
    await send(hana, 'cancelApplication', { eventId: event.id });
    expect(await decide(hana)).toEqual(refuse('application-canceled'));
    expect(await statusOf(event, hana)).toBe('canceled');
  });

  test('nothing is decided after the end', async () => {
    const event = await streetDance();
    await send(hana, 'applyToEvent', { eventId: event.id });
    moveClockTo(event.endsAt);
    const input = { eventId: event.id, uid: hana.uid, decision: 'accepted' };
    expect(await send(amara, 'decideApplication', input)).toEqual(refuse('event-over'));
    moveClockTo(now);
    expect(await send(amara, 'decideApplication', input)).toEqual(ok('accepted'));
  });

  test.each([
    ['a status that only the teammate sets', { decision: 'canceled' }, 'decision'],
    ['a status of nobody', { decision: 'boss' }, 'decision'],
    ['a path for a person', { uid: 'a/b' }, 'uid'],
    ['a path for an event', { eventId: '../../x' }, 'eventId'],
  ])('%s is refused', async (_, spoiled, field) => {
    const input = { eventId: noEvent, uid: hana.uid, decision: 'accepted', ...spoiled };
    expect(await send(amara, 'decideApplication', input)).toEqual(refuse('bad-input', { field }));
  });
});
