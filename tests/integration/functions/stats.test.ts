import {
  day,
  eventCardOf,
  hour,
  minute,
  monthsUntil,
  newStatGround,
  noAccess,
  orgScope,
  paths,
  statShardOf,
  withEventRole,
  withOrgRole,
  type Application,
  type Assignment,
} from '@equipage/domain';
import {
  accountOf,
  aMember,
  aMission,
  anEvent,
  anOrganization,
  aPerson,
  applicationOf,
  aShift,
  aSupportedEvent,
  rosterOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { personalData } from '../../../functions/src/features/account/personal-data.ts';
import { followApplication } from '../../../functions/src/features/application/follow-application.ts';
import { followEvent } from '../../../functions/src/features/event/follow-event.ts';
import { rebuildPerson } from '../../../functions/src/features/profile/rebuild-person.ts';
import { followRoster } from '../../../functions/src/features/schedule/follow-roster.ts';
import { countIndirectOf } from '../../../functions/src/features/stats/count-indirect.ts';
import { settleStatEvent, settleStatPerson } from '../../../functions/src/features/stats/index.ts';
import { refreshDueStats, refreshStatsOf } from '../../../functions/src/features/stats/refresh-stats.ts';
import { fakeGazetteer } from '../../../functions/src/ports/gazetteer.fake.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 15, 9);
const { db, deps, store, log, send, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, giulia, hana } = people;

const kermesse = anOrganization({ name: 'Kermesse' });
const fanfares = anOrganization({ name: 'Fanfares' });
const orgId = kermesse.id;
const june = monthsUntil(now).at(-1)!;
const streetDance = anEvent({
  orgId,
  orgName: 'Kermesse',
  name: 'Street Dance',
  state: 'published',
  city: 'Brest',
  country: 'FR',
  startsAt: now - day,
  endsAt: now + day,
});
const brassNight = anEvent({
  orgId: fanfares.id,
  orgName: 'Fanfares',
  name: 'Brass Night',
  state: 'published',
});

beforeEach(async () => {
  const names = [
    'stats',
    'statGrounds',
    'statShards',
    'members',
    'tallies',
    'applications',
    'rosters',
    'supportedEvents',
  ];
  const old = await Promise.all(names.map((name) => db.collectionGroup(name).get()));
  await Promise.all(old.flatMap(({ docs }) => docs.map(({ ref }) => ref.delete())));
  await forgetUses();
  moveClockTo(now);
  await peopleWithAccounts([amara, bruno, camille, giulia, hana]);
  for (const one of [kermesse, fanfares]) await arrange(db, documents.organization(one.id), one);
  for (const one of [streetDance, brassNight]) await arrange(db, documents.event(one.id), one);
  await arrange(db, documents.access(amara.uid), withOrgRole(noAccess, orgId, 'manager'));
  await arrange(db, documents.access(bruno.uid), withEventRole(noAccess, streetDance.id, 'coordinator'));
  await arrange(db, documents.access(camille.uid), withOrgRole(noAccess, fanfares.id, 'owner'));
});

const brest = { latitude: 48.39, longitude: -4.486 };
const shift = (startsAt: number, hours: number, workedMinutes: number | null): Assignment => ({
  missionName: 'Gate',
  missionId: 'g'.repeat(20),
  place: '',
  startsAt,
  endsAt: startsAt + hours * hour,
  source: 'organizer',
  assignedAt: now - 3 * day,
  workedMinutes,
  workedFrom: workedMinutes === null ? null : 'organizer',
});

async function joins(person: Person, facts: { birthDate?: string; isHome?: boolean } = {}): Promise<void> {
  const place = facts.isHome === true ? { ...brest, certain: true } : null;
  const account = { ...accountOf(person), birthDate: facts.birthDate ?? null, place };
  await arrange(db, documents.account(person.uid), account);
  await arrange(db, documents.member(orgId, person.uid), aMember({ id: person.uid }));
  await arrange(db, documents.memberTally(orgId), {
    direct: (await db.collection(paths.members(orgId)).count().get()).data().count,
  });
  await settleStatPerson(deps, orgId, person.uid);
}

async function takesPart(
  person: Person,
  event = streetDance,
  facts: Partial<Application> = {},
  shifts: readonly Assignment[] = [],
): Promise<void> {
  const application = { ...applicationOf(person, event, { status: 'accepted' }), ...facts };
  await arrange(db, documents.application(event.id, person.uid), application);
  await arrange(db, documents.roster(event.id, person.uid), {
    ...rosterOf(person, event),
    shifts: Object.fromEntries(shifts.map((one, at) => [`${at}`.repeat(20), one])),
    shiftIds: shifts.map((_, at) => `${at}`.repeat(20)),
  });
  await settleStatPerson(deps, event.orgId, person.uid);
}

const crowd = Array.from({ length: 12 }, (_, at) =>
  aPerson({ givenName: 'Crowd', familyName: `Number ${at}` }),
);
const asks = (person: Person) => send(person, 'refreshStats', { orgId });
const shown = () => store.read(documents.stats(orgId));
const rowOf = async (person: Person, of = orgId) =>
  (await store.read(documents.statShard(of, statShardOf(person.uid))))?.people[person.uid];

describe('the numbers of an organization', () => {
  test('tell of work, sizes, ages and distances, from what each person has told', async () => {
    await settleStatEvent({ ...deps, gazetteer: fakeGazetteer() }, streetDance.id);
    for (const [at, person] of crowd.entries()) {
      await joins(person, { birthDate: at < 7 ? '1996-02-29' : '1960-06-15', isHome: at < 10 });
      if (at < 11) await takesPart(person, streetDance, {}, [shift(now, 2, at === 0 ? 90 : null)]);
    }
    expect(await asks(amara)).toEqual({ ok: true, value: { refreshedAt: now } });
    const stats = await shown();
    expect(stats?.months.at(-1)).toBe(june);
    expect(stats?.work.at(-1)).toEqual({ worked: 90, planned: 10 * 120 });
    expect(stats?.events).toEqual([
      { eventId: streetDance.id, name: 'Street Dance', work: { [june]: { worked: 90, planned: 1_200 } } },
    ]);
    expect(stats?.sizes).toEqual([{ date: '2026-06-15', direct: 12, indirect: 0 }]);
    expect(stats?.ages?.groups.filter((group) => group.people > 0)).toEqual([
      { from: 25, until: 35, people: 5 },
      { from: 65, until: 75, people: 5 },
    ]);
    expect(stats?.distances?.groups[0]).toEqual({ from: 0, until: 2, people: 10 });
    expect(stats?.distances).toMatchObject({ unknown: null, within: 1 });
  });

  test('are made for org users only, and anew only after ten minutes', async () => {
    await joins(giulia);
    for (const person of [bruno, camille, giulia])
      expect(await asks(person)).toEqual({ ok: false, why: 'not-allowed' });
    expect(await shown()).toBeUndefined();
    await asks(amara);
    await joins(hana);
    moveClockTo(now + 10 * minute - 1);
    expect(await asks(amara)).toEqual({ ok: true, value: { refreshedAt: now } });
    moveClockTo(now + 10 * minute);
    expect(await asks(amara)).toEqual({ ok: true, value: { refreshedAt: now + 10 * minute } });
    expect((await shown())?.sizes).toEqual([{ date: '2026-06-15', direct: 2, indirect: 0 }]);
  });

  test('show no new ages before five people have changed', async () => {
    for (const person of crowd.slice(0, 6)) await joins(person, { birthDate: '1996-01-01' });
    await asks(amara);
    const before = (await shown())?.ages;
    expect(before?.groups.find(({ from }) => from === 25)?.people).toBe(5);
    for (const person of crowd.slice(6, 10)) await joins(person, { birthDate: '1940-01-01' });
    moveClockTo(now + hour);
    await asks(amara);
    expect((await shown())?.ages).toEqual(before);
    await joins(crowd[10]!, { birthDate: '1940-01-01' });
    moveClockTo(now + 2 * hour);
    await asks(amara);
    expect((await shown())?.ages?.groups.at(-1)).toEqual({ from: 75, until: null, people: 5 });
  });
});

describe('what numbers take from a person', () => {
  test('follows the membership, the decision and the hours, however often and late it is asked for', async () => {
    await joins(giulia, { birthDate: '1990-01-01' });
    await takesPart(giulia, streetDance, {}, [shift(now, 3, 100)]);
    const row = await rowOf(giulia);
    expect(row).toMatchObject({ member: true, birthDate: '1990-01-01', accepted: [streetDance.id] });
    await Promise.all(Array.from({ length: 5 }, () => settleStatPerson(deps, orgId, giulia.uid)));
    expect(await rowOf(giulia)).toEqual(row);

    await db.doc(paths.member(orgId, giulia.uid)).delete();
    await takesPart(giulia, streetDance, { status: 'declined' }, [shift(now, 3, 100)]);
    expect(await rowOf(giulia)).toEqual({
      member: false,
      birthDate: null,
      home: null,
      accepted: [],
      hours: { [streetDance.id]: { [june]: { worked: 100, planned: 0 } } },
    });
    await takesPart(giulia, streetDance, { status: 'canceled' });
    expect(await rowOf(giulia)).toBeUndefined();
  });

  test('goes with an erased account, all but the hours', async () => {
    await joins(giulia, { birthDate: '1990-01-01', isHome: true });
    await takesPart(giulia, streetDance, {}, [shift(now, 3, 100)]);
    await db.doc(paths.account(giulia.uid)).delete();
    const entry = personalData.find(({ path }) => path === paths.statShard('{orgId}', '{shardId}'));
    await entry?.erase(store, { uid: giulia.uid, email: giulia.email }, now);
    expect(await rowOf(giulia)).toMatchObject({ birthDate: null, home: null });
    expect(Object.keys((await rowOf(giulia))?.hours ?? {})).toEqual([streetDance.id]);
  });

  test('of two people in one moment none is lost', async () => {
    const shards = new Map<string, Person[]>();
    for (let at = 0; ![...shards.values()].some((some) => some.length === 4); at++) {
      const person = aPerson({ givenName: 'Neighbour', familyName: `Number ${at}` });
      const shardId = statShardOf(person.uid);
      shards.set(shardId, [...(shards.get(shardId) ?? []), person]);
    }
    const four = [...shards.values()].find((some) => some.length === 4)!;
    for (const { uid } of four) await arrange(db, documents.member(orgId, uid), aMember({ id: uid }));
    await Promise.all(four.map(({ uid }) => settleStatPerson(deps, orgId, uid)));
    for (const person of four) expect(await rowOf(person)).toMatchObject({ member: true });
  });
});

describe('a change comes into the numbers', () => {
  const accepts = (person: Person) =>
    arrange(
      db,
      documents.application(streetDance.id, person.uid),
      applicationOf(person, streetDance, { status: 'accepted' }),
    );

  test('when somebody is accepted, and when she cancels', async () => {
    await accepts(giulia);
    await followApplication(deps, streetDance.id, giulia.uid);
    expect(await rowOf(giulia)).toMatchObject({ accepted: [streetDance.id], hours: {} });

    expect(await send(giulia, 'cancelApplication', { eventId: streetDance.id })).toMatchObject({ ok: true });
    await followApplication(deps, streetDance.id, giulia.uid);
    expect(await rowOf(giulia)).toBeUndefined();
  });

  test('when a shift is given to somebody, and planned hours go when it is taken back', async () => {
    await accepts(giulia);
    const mission = aMission({ name: 'Gate' });
    const gate = aShift({ startsAt: now, endsAt: now + 3 * hour }, mission, streetDance);
    await arrange(db, documents.mission(streetDance.id, mission.id), mission);
    await arrange(db, documents.shift(streetDance.id, gate.id), gate);
    const place = { eventId: streetDance.id, shiftId: gate.id, uid: giulia.uid };

    expect(await send(amara, 'assignShift', { ...place, override: false })).toMatchObject({ ok: true });
    await followRoster(deps, streetDance.id, giulia.uid);
    expect((await rowOf(giulia))?.hours).toEqual({
      [streetDance.id]: { [june]: { worked: 0, planned: 180 } },
    });
    await asks(amara);
    expect((await shown())?.work.at(-1)).toEqual({ worked: 0, planned: 180 });

    expect(await send(amara, 'unassignShift', { ...place, reason: '' })).toMatchObject({ ok: true });
    await followRoster(deps, streetDance.id, giulia.uid);
    expect((await rowOf(giulia))?.hours).toEqual({});
    moveClockTo(now + hour);
    await asks(amara);
    expect((await shown())?.work.at(-1)).toEqual({ worked: 0, planned: 0 });
  });

  test('when somebody who has shifts cancels: her planned hours go with her', async () => {
    await takesPart(giulia, streetDance, {}, [shift(now, 3, null)]);
    expect((await rowOf(giulia))?.hours).toEqual({
      [streetDance.id]: { [june]: { worked: 0, planned: 180 } },
    });
    expect(await send(giulia, 'cancelApplication', { eventId: streetDance.id })).toMatchObject({ ok: true });
    await followApplication(deps, streetDance.id, giulia.uid);
    // Her roster is gone by now, which calls this.
    await followRoster(deps, streetDance.id, giulia.uid);
    expect(await rowOf(giulia)).toBeUndefined();
  });

  test('when a member tells her birthday and where she lives', async () => {
    await joins(giulia);
    await arrange(db, documents.audience(giulia.uid), { scopes: [orgScope(orgId)] });
    expect(await rowOf(giulia)).toMatchObject({ birthDate: null, home: null });
    await arrange(db, documents.account(giulia.uid), {
      ...accountOf(giulia),
      birthDate: '1990-01-01',
      place: { ...brest, certain: true },
    });
    await rebuildPerson(deps, giulia.uid);
    expect(await rowOf(giulia)).toMatchObject({ birthDate: '1990-01-01', home: brest });
  });

  test('when an event is renamed or moves', async () => {
    const eventOf = async () => (await store.read(documents.statEvents(orgId)))?.events[streetDance.id];
    const around = { ...deps, gazetteer: fakeGazetteer() };
    await followEvent(around, streetDance.id);
    expect(await eventOf()).toEqual({ name: 'Street Dance', startsAt: streetDance.startsAt, place: brest });
    await arrange(db, documents.event(streetDance.id), {
      ...streetDance,
      name: 'Night Dance',
      city: 'Nowhere',
      startsAt: now,
    });
    await followEvent(around, streetDance.id);
    expect(await eventOf()).toEqual({ name: 'Night Dance', startsAt: now, place: null });
  });
});

describe('people at supported events', () => {
  test('count once, without those who are members, and are refreshed with the day', async () => {
    const twin = anEvent({
      ...eventCardOf(brassNight),
      orgId: fanfares.id,
      name: 'Morning Brass',
      state: 'published',
    });
    await arrange(db, documents.event(twin.id), twin);
    for (const event of [brassNight, twin]) {
      const facts = { id: event.id, holderOrgId: fanfares.id };
      await arrange(db, documents.supportedEvent(orgId, event.id), aSupportedEvent(facts));
    }
    for (const person of crowd.slice(0, 8)) await takesPart(person, brassNight);
    await takesPart(crowd[0]!, twin);
    await takesPart(crowd[8]!, brassNight, { status: 'pending' });
    await joins(crowd[7]!);
    expect(await countIndirectOf({ store }, orgId)).toBe(7);
    expect(await countIndirectOf({ store }, fanfares.id)).toBe(0);

    await asks(amara);
    expect((await shown())?.sizes.at(-1)).toMatchObject({ direct: 1, indirect: 0 });
    moveClockTo(now + day);
    await refreshDueStats(deps);
    expect((await shown())?.sizes.at(-1)).toEqual({ date: '2026-06-16', direct: 1, indirect: 5 });
    expect((await store.read(documents.statGround(orgId)))?.dueAt).toBe(Date.UTC(2026, 5, 17));
    expect(log.lines).toEqual([]);
  });

  /** An organization with five members of its own in sight of an event that it supports. */
  async function supports(): Promise<void> {
    const facts = { id: brassNight.id, holderOrgId: fanfares.id };
    await arrange(db, documents.supportedEvent(orgId, brassNight.id), aSupportedEvent(facts));
    for (const person of crowd.slice(0, 6)) await takesPart(person, brassNight);
    await joins(crowd[7]!);
  }

  test('are counted elsewhere each day, however often somebody asks for new ones', async () => {
    await supports();
    await asks(amara);
    await refreshDueStats(deps);
    const pointOf = async (at: number) => {
      moveClockTo(at);
      await refreshDueStats(deps);
      return (await shown())?.sizes.at(-1);
    };
    // The numbers of a day come as soon as it has begun, at whatever hour those of the day before were made.
    const midnight = Date.UTC(2026, 5, 16);
    expect(await pointOf(midnight)).toMatchObject({ date: '2026-06-16', indirect: 5 });
    moveClockTo(midnight + 23 * hour);
    await asks(amara);
    for (const person of crowd.slice(8, 12)) await takesPart(person, brassNight);
    await takesPart(crowd[6]!, brassNight);
    expect(await pointOf(midnight + day + minute)).toMatchObject({ date: '2026-06-17', indirect: 10 });
    await asks(amara);
    expect(await pointOf(midnight + 2 * day)).toMatchObject({ date: '2026-06-18' });
  });

  test('keep the count of the day where somebody asked for new ones while it was made', async () => {
    await supports();
    await asks(amara);
    expect(await refreshStatsOf({ store, now: now - minute }, orgId, 6)).toBe(now);
    expect((await store.read(documents.statGround(orgId)))?.indirect).toBe(6);
    moveClockTo(now + hour);
    await asks(amara);
    expect((await shown())?.sizes.at(-1)).toMatchObject({ indirect: 5 });
  });

  test('of one that cannot be counted are due the next day, and hold up nobody', async () => {
    await supports();
    for (const [id, due] of [
      [fanfares.id, now - day],
      [orgId, now - hour],
    ] as const)
      await arrange(db, documents.statGround(id), newStatGround(id, due));
    const read: typeof store.read = (document) =>
      document.path === documents.statEvents(fanfares.id).path
        ? Promise.reject(new Error('too large'))
        : store.read(document);
    const failing = { ...deps, store: { ...store, read } };
    await refreshDueStats(failing);
    expect((await store.read(documents.statGround(fanfares.id)))?.dueAt).toBe(Date.UTC(2026, 5, 16));
    expect((await shown())?.refreshedAt).toBe(now);
  });
});
