import {
  applicationStatus,
  choiceKey,
  eventKey,
  hour,
  statusKey,
  wordKey,
  type Application,
  type Event,
} from '@equipage/domain';
import {
  aMember,
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  documentIdOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recount } from '../../../functions/src/features/application/recount.ts';
import { countMembers, settleMember } from '../../../functions/src/features/community/index.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { rebuildOrganization } from '../../../functions/src/features/organization/rebuild-organization.ts';
import { rebuildPerson } from '../../../functions/src/features/profile/rebuild-person.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, store, send, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, giulia, hana } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const fanfares = anOrganization({ name: 'Fanfares' });

beforeAll(async () => {
  await peopleWithAccounts([amara, giulia, hana]);
  await arrange(db, documents.organization(kermesse.id), kermesse);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  const orgUser = {
    id: amara.uid,
    role: 'owner',
    name: 'Amara Okafor',
    email: amara.email,
    since: now,
  } as const;
  await arrange(db, documents.orgUser(kermesse.id, amara.uid), orgUser);
});
beforeEach(forgetUses);

let turn = 0;
async function anEventOf(
  { id: orgId, name: orgName }: { id: string; name: string },
  facts: Partial<Event> = {},
) {
  turn += 1;
  const event = anEvent({ orgId, orgName, name: `Street Dance ${turn}`, ...facts }, now);
  await arrange(db, documents.event(event.id), event);
  return event;
}
async function applied(event: Event, ...applicants: { uid: string; email: string }[]): Promise<void> {
  for (const person of applicants) {
    expect(await send(person as typeof giulia, 'applyToEvent', { eventId: event.id })).toMatchObject({
      ok: true,
    });
  }
}

/** All documents that a rebuild may have touched, as text: two equal texts are two equal states, whenever written. */
async function wholeState(): Promise<string> {
  const collections = ['profiles', 'conversations', 'events'];
  const groups = ['applications', 'members', 'users', 'tallies'];
  const snapshots = await Promise.all([
    ...collections.map((name) => db.collection(name).get()),
    ...groups.map((name) => db.collectionGroup(name).get()),
  ]);
  const entries = snapshots.flatMap(({ docs }) =>
    docs.map((doc) => {
      const { revisedAt: _stamp, ...data } = doc.data();
      return [doc.ref.path, data] as const;
    }),
  );
  return JSON.stringify(entries.sort(([a], [b]) => a.localeCompare(b)));
}

/** Whatever a rebuild does, doing it again, and five times at once, changes nothing more. */
async function changesNothingMore(rebuild: () => Promise<void>): Promise<void> {
  const once = await wholeState();
  await rebuild();
  expect(await wholeState()).toBe(once);
  await Promise.all(Array.from({ length: 5 }, rebuild));
  expect(await wholeState()).toBe(once);
}

describe('when Giulia changes her name, address or picture', () => {
  test('everything that shows them follows', async () => {
    const dance = await anEventOf(kermesse);
    const parade = await anEventOf(fanfares);
    await applied(dance, giulia, hana);
    await applied(parade, giulia);
    const other = await store.read(documents.application(dance.id, hana.uid));

    const thumbnail = 'data:image/webp;base64,UklGRg==';
    await db.doc(documents.account(giulia.uid).path).update({
      givenName: 'Júlia',
      email: 'julia@people.example',
      language: 'fr',
    });
    await db.doc(documents.profile(giulia.uid).path).update({ thumbnail });
    await rebuildPerson(deps, giulia.uid);

    expect(await store.read(documents.profile(giulia.uid))).toMatchObject({
      name: 'Júlia Conti',
      words: giulia.words,
    });
    for (const event of [dance, parade]) {
      expect((await store.read(documents.application(event.id, giulia.uid)))?.person).toEqual({
        name: 'Júlia Conti',
        email: 'julia@people.example',
        language: 'fr',
        thumbnail,
      });
      expect((await store.read(documents.conversation(event.id, giulia.uid)))?.person).toEqual({
        name: 'Júlia Conti',
        thumbnail,
      });
      expect(await store.read(documents.member(event.orgId, giulia.uid))).toMatchObject({
        name: 'Júlia Conti',
        sortName: 'julia conti',
        email: 'julia@people.example',
        thumbnail,
        source: 'application',
      });
    }
    expect(await store.read(documents.application(dance.id, hana.uid))).toEqual(other);
    await changesNothingMore(() => rebuildPerson(deps, giulia.uid));
  });

  test('an organizer’s name follows in her organization', async () => {
    await db.doc(documents.account(amara.uid).path).update({ familyName: 'Okafor-Bell' });
    await rebuildPerson(deps, amara.uid);
    expect(await store.read(documents.orgUser(kermesse.id, amara.uid))).toEqual({
      id: amara.uid,
      role: 'owner',
      name: 'Amara Okafor-Bell',
      email: amara.email,
      since: now,
    });
  });

  test('a person who is gone leaves nothing to rebuild', async () => {
    const before = await wholeState();
    await rebuildPerson(deps, 'nobody');
    expect(await wholeState()).toBe(before);
  });

  test('an application made beside the rebuild has the new name too', async () => {
    const person = aPerson({ givenName: 'Old', familyName: 'Name' });
    await peopleWithAccounts([person]);
    const events = await Promise.all(Array.from({ length: 4 }, () => anEventOf(kermesse)));
    const [, ...outcomes] = await Promise.all([
      db
        .doc(documents.account(person.uid).path)
        .update({ givenName: 'New' })
        .then(() => rebuildPerson(deps, person.uid)),
      ...events.map((event) => send(person, 'applyToEvent', { eventId: event.id })),
    ]);
    expect(outcomes).toEqual(events.map(() => expect.objectContaining({ ok: true })));
    await rebuildPerson(deps, person.uid);
    for (const event of events) {
      expect((await store.read(documents.application(event.id, person.uid)))?.person.name).toBe('New Name');
    }
  });
});

describe('when an event changes', () => {
  test('applications and conversations show its new card', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia, hana);
    const startsAt = event.startsAt + hour;
    await arrange(db, documents.event(event.id), {
      ...event,
      name: 'Night Dance',
      startsAt,
      description: 'new',
    });
    await rebuildEvent(deps, event.id);
    for (const { uid } of [giulia, hana]) {
      const application = await store.read(documents.application(event.id, uid));
      expect(application?.event).toMatchObject({ name: 'Night Dance', startsAt, city: event.city });
      expect(application).toMatchObject({ status: 'pending', archived: false, revision: 0 });
      expect((await store.read(documents.conversation(event.id, uid)))?.event).toEqual(application?.event);
    }
    await changesNothingMore(() => rebuildEvent(deps, event.id));
  });

  test('finished, it moves to the archives of everybody', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia);
    await arrange(db, documents.event(event.id), { ...event, state: 'finished' });
    await rebuildEvent(deps, event.id);
    expect(await store.read(documents.application(event.id, giulia.uid))).toMatchObject({
      archived: true,
      status: 'pending',
      event: { state: 'finished' },
    });
    expect((await store.read(documents.conversation(event.id, giulia.uid)))?.event.state).toBe('finished');
  });

  test('a rebuild that is late writes what is true now, not what it came for', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia);
    const rebuilds = ['First', 'Second', 'Third'].map(async (name) => {
      await arrange(db, documents.event(event.id), { ...event, name });
      await rebuildEvent(deps, event.id);
    });
    await Promise.all(rebuilds);
    const present = await store.read(documents.event(event.id));
    await rebuildEvent(deps, event.id);
    expect((await store.read(documents.application(event.id, giulia.uid)))?.event.name).toBe(present?.name);
  });

  test('a crowd of more than a page follows as well', async () => {
    const event = await anEventOf(kermesse);
    const card = { ...(await templateOf(event)) };
    const uids = Array.from({ length: 120 }, (_, n) => `crowd${String(n).padStart(3, '0')}`);
    const batch = db.batch();
    for (const uid of uids) batch.set(db.doc(documents.application(event.id, uid).path), { ...card, uid });
    await batch.commit();
    await arrange(db, documents.event(event.id), { ...event, name: 'Renamed' });
    await rebuildEvent(deps, event.id);
    const renamed = db.collection(`events/${event.id}/applications`).where('event.name', '==', 'Renamed');
    expect((await renamed.count().get()).data().count).toBe(121);
  });

  /** The stored form of an application to this event. */
  async function templateOf(event: Event) {
    await applied(event, giulia);
    return (await db.doc(documents.application(event.id, giulia.uid).path).get()).data();
  }
});

test('when an organization is renamed, its events follow and others’ do not', async () => {
  const own = await Promise.all(Array.from({ length: 3 }, () => anEventOf(kermesse)));
  const other = await anEventOf(fanfares);
  await arrange(db, documents.organization(kermesse.id), { ...kermesse, name: 'Grande Kermesse' });
  await rebuildOrganization(deps, kermesse.id);
  for (const { id } of own) expect((await store.read(documents.event(id)))?.orgName).toBe('Grande Kermesse');
  expect((await store.read(documents.event(other.id)))?.orgName).toBe('Fanfares');
  await changesNothingMore(() => rebuildOrganization(deps, kermesse.id));
});

describe('the tally of an event', () => {
  test('counts every status anew', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia, hana);
    await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
    await send(amara, 'decideApplication', { eventId: event.id, uid: hana.uid, decision: 'accepted' });
    await recount(deps, event.id);
    expect(await store.read(documents.applicationTally(event.id))).toEqual({
      pending: 1,
      accepted: 1,
      waitlisted: 0,
      declined: 0,
      canceled: 0,
    });
    await changesNothingMore(() => recount(deps, event.id));
  });

  test('is right in the end, however changes and counts are mixed', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia);
    const template = (await db.doc(documents.application(event.id, giulia.uid).path).get()).data();
    const statuses: Application['status'][] = ['pending', 'accepted', 'waitlisted', 'declined', 'canceled'];
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const application = { ...template, uid: `p${n}`, status: statuses[n % statuses.length] };
        await db.doc(documents.application(event.id, `p${n}`).path).set(application);
        await recount(deps, event.id);
      }),
    );
    expect(await store.read(documents.applicationTally(event.id))).toEqual({
      pending: 9,
      accepted: 8,
      waitlisted: 8,
      declined: 8,
      canceled: 8,
    });
  });

  test('a count that was made before the last one does not stand in the end', async () => {
    const event = await anEventOf(kermesse);
    await applied(event, giulia);
    await recount(deps, event.id);
    const application = db.doc(documents.application(event.id, giulia.uid).path);

    let counted = 0;
    /** Counts an application that is accepted, and is held up until it is pending again and that has been counted. */
    const late = {
      ...store,
      count: async (...query: Parameters<typeof store.count>) => {
        const count = await store.count(...query);
        counted += 1;
        if (counted === applicationStatus.options.length) {
          await application.update({ status: 'pending' });
          await recount(deps, event.id);
        }
        return count;
      },
    };
    await application.update({ status: 'accepted' });
    await recount({ ...deps, store: late }, event.id);
    expect(await store.read(documents.applicationTally(event.id))).toMatchObject({ pending: 1, accepted: 0 });
  });
});

describe('what the community list tells of a member', () => {
  test('is the application to the event that starts last, of this organization only', async () => {
    const early = await anEventOf(kermesse, { startsAt: now + hour, endsAt: now + 2 * hour });
    const late = await anEventOf(kermesse, { startsAt: now + 300 * hour, endsAt: now + 301 * hour });
    const foreign = await anEventOf(fanfares, { startsAt: now + 900 * hour, endsAt: now + 901 * hour });
    const person = aPerson({ givenName: 'Rosa', familyName: 'Lind' });
    await peopleWithAccounts([person]);
    await applied(late, person);
    await applied(early, person);
    await applied(foreign, person);
    const last = async () => (await store.read(documents.member(kermesse.id, person.uid)))?.last;

    await settleMember(deps, kermesse.id, person.uid);
    expect(await last()).toEqual({
      eventId: late.id,
      eventName: late.name,
      startsAt: late.startsAt,
      status: 'pending',
    });

    await send(person, 'cancelApplication', { eventId: late.id });
    await settleMember(deps, kermesse.id, person.uid);
    expect(await last()).toMatchObject({ eventId: late.id, status: 'canceled' });
    await changesNothingMore(() => settleMember(deps, kermesse.id, person.uid));
  });

  test('is what she is found and filtered by: her new name, her events, what is noted of her', async () => {
    const event = await anEventOf(kermesse);
    const elsewhere = await anEventOf(fanfares);
    const person = aPerson({ givenName: 'Noor', familyName: 'Sayed', email: 'quiet@people.example' });
    await peopleWithAccounts([person]);
    await applied(event, person);
    await applied(elsewhere, person);
    const keys = async () => (await store.read(documents.member(kermesse.id, person.uid)))?.keys;
    expect(await keys()).toEqual(
      expect.arrayContaining([wordKey('noor'), eventKey(event.id, 'pending'), statusKey('pending')]),
    );

    const field = documentIdOf('vegetarian');
    const cell = { value: true, rev: 1, base: 0, by: amara.uid, at: now };
    await arrange(db, documents.orgInfo(kermesse.id, person.uid), {
      id: person.uid,
      values: { [field]: cell },
      touched: field,
    });
    await db.doc(documents.account(person.uid).path).update({ givenName: 'Aïcha' });
    await send(person, 'cancelApplication', { eventId: event.id });
    await settleMember(deps, kermesse.id, person.uid);

    expect(await keys()).toEqual(
      expect.arrayContaining([
        wordKey('aicha'),
        eventKey(event.id, 'canceled'),
        statusKey('canceled'),
        choiceKey(field, 'yes'),
      ]),
    );
    for (const gone of [wordKey('noor'), eventKey(event.id, 'pending'), eventKey(elsewhere.id)])
      expect(await keys()).not.toContain(gone);
    await changesNothingMore(() => settleMember(deps, kermesse.id, person.uid));
  });

  test('keeps the name of somebody without an account', async () => {
    const row = aMember({ id: 'imported', name: 'Ida Lund', email: 'ida@people.example', keys: [] });
    await arrange(db, documents.member(kermesse.id, 'imported'), row);
    await settleMember(deps, kermesse.id, 'imported');
    expect(await store.read(documents.member(kermesse.id, 'imported'))).toMatchObject({ name: 'Ida Lund' });
    expect((await store.read(documents.member(kermesse.id, 'imported')))?.keys).toContain(wordKey('ida'));
  });

  test('is counted with all others, and again when somebody goes', async () => {
    const home = anOrganization({ id: shortIdOf('counted'), name: 'Counted' });
    for (const id of ['a', 'b', 'c']) await arrange(db, documents.member(home.id, id), aMember({ id }));
    await Promise.all(Array.from({ length: 5 }, () => countMembers(deps, home.id)));
    expect(await store.read(documents.memberTally(home.id))).toEqual({ direct: 3 });
    await db.doc(documents.member(home.id, 'b').path).delete();
    await countMembers(deps, home.id);
    expect(await store.read(documents.memberTally(home.id))).toEqual({ direct: 2 });
  });

  test('is nothing for somebody who is no member', async () => {
    const before = await wholeState();
    await settleMember(deps, kermesse.id, 'nobody');
    expect(await wholeState()).toBe(before);
  });
});
