import {
  day,
  hour,
  minute,
  paths,
  placeIn,
  refuse,
  tellingTimeOf,
  type Event,
  type Mission,
  type Occasion,
  type Shift,
} from '@equipage/domain';
import {
  aMission,
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  applicationOf,
  aShift,
  nameOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { limits } from '../../../functions/src/edge/limits.ts';
import { takeUse } from '../../../functions/src/edge/rate-limit.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { calendarFeed } from '../../../functions/src/features/schedule/calendar-feed.ts';
import { settleRoster } from '../../../functions/src/features/schedule/index.ts';
import { moveReminders } from '../../../functions/src/features/schedule/move-reminders.ts';
import { settleMission, settleShift } from '../../../functions/src/features/schedule/settle-shift.ts';
import { settleParticipations } from '../../../functions/src/features/profile/index.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { spread } from '../../../functions/src/outbox/spread.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import type { Store } from '../../../functions/src/store/store.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, moveClockTo, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, giulia, hana, paulo } = people;
const kermesse = anOrganization({ name: 'Kermesse' });

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, giulia, hana, paulo]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
});
beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
});

let turn = 0;
/** An event that nobody has touched, at which Giulia and Hana are accepted; with one mission. */
async function scene(facts: Partial<Mission> = {}, team: readonly Person[] = [giulia, hana]) {
  turn += 1;
  const event = anEvent(
    {
      orgId: kermesse.id,
      orgName: kermesse.name,
      name: `Street Dance ${turn}`,
      // Each on days of its own, so that nobody is busy elsewhere.
      startsAt: now + 10 * turn * day,
      endsAt: now + (10 * turn + 3) * day,
    },
    now,
  );
  await arrange(db, documents.event(event.id), event);
  for (const person of team) {
    const application = applicationOf(person, event, { status: 'accepted' });
    await arrange(db, documents.application(event.id, person.uid), application);
  }
  const mission = aMission({ name: `Bar ${turn}`, ...facts });
  await arrange(db, documents.mission(event.id, mission.id), mission);
  return { event, mission };
}

async function shiftOf(
  { event, mission }: { event: Event; mission: Mission },
  from = 0,
  facts: Partial<Shift> = {},
) {
  const startsAt = event.startsAt + from * hour;
  const shift = aShift({ startsAt, endsAt: startsAt + 4 * hour, ...facts }, mission, event);
  await arrange(db, documents.shift(event.id, shift.id), shift);
  return shift;
}

const inShift = (event: Event, { id: shiftId }: Shift) => ({ eventId: event.id, shiftId });
const assign = (event: Event, shift: Shift, { uid }: Person, override = false, by = amara) =>
  send(by, 'assignShift', { ...inShift(event, shift), uid, override });
const heldBy = async (event: Event, { uid }: Person, shift: Shift) => {
  const roster = await store.read(documents.roster(event.id, uid));
  return roster && placeIn(roster, shift.id);
};
const assignedTo = async (event: Event, shift: Shift) =>
  (await store.read(documents.shift(event.id, shift.id)))?.assigned;
const given = { ok: true, value: { assigned: true } };
const taken = { ok: true, value: { assigned: false } };

/** What is to be told to somebody about an event. */
async function tidings(event: Event, { uid }: Person): Promise<Occasion[]> {
  const found: Occasion[] = [];
  for await (const page of store.pages(queries.occasionsOf(uid), 50))
    found.push(...page.map(({ value }) => value));
  return found.filter(({ data }) => 'event' in data && data.event.id === event.id);
}
const changesTold = async (event: Event, person: Person) =>
  (await tidings(event, person)).flatMap((each) =>
    each.kind === 'schedule-change' ? each.data.changes : [],
  );
const remindersOf = async (event: Event, person: Person) =>
  (await tidings(event, person)).flatMap((each) => (each.kind === 'shift-reminder' ? [each] : []));

describe('assignShift', () => {
  test('Amara gives Giulia a place: roster, number, tidings and reminder are there together', async () => {
    const { event, mission } = await scene();
    const shift = await shiftOf({ event, mission });
    expect(await assign(event, shift, giulia)).toEqual(given);
    const card = {
      missionName: mission.name,
      place: 'Big barn',
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
    };
    expect(await store.read(documents.roster(event.id, giulia.uid))).toMatchObject({
      uid: giulia.uid,
      eventId: event.id,
      orgId: kermesse.id,
      person: { name: 'Giulia Conti' },
      shifts: {
        [shift.id]: {
          ...card,
          missionId: mission.id,
          source: 'organizer',
          assignedAt: now,
          workedMinutes: null,
        },
      },
      shiftIds: [shift.id],
    });
    expect(await assignedTo(event, shift)).toBe(1);
    expect(await changesTold(event, giulia)).toEqual([
      { shiftId: shift.id, before: null, after: card, movedFrom: null, reason: '', teammate: null },
    ]);
    const [reminder] = await remindersOf(event, giulia);
    const dueAt = shift.startsAt - day;
    expect(reminder).toMatchObject({ dueAt, expiresAt: dueAt + 30 * day, data: { shift: card } });
  });

  test('ten clicks at once are one place', async () => {
    const all = await scene();
    const shift = await shiftOf(all);
    const request = { ...inShift(all.event, shift), uid: giulia.uid, override: false };
    expect(await sendAtOnce(10, amara, 'assignShift', request)).toEqual(
      Array.from({ length: 10 }, () => given),
    );
    expect(await assignedTo(all.event, shift)).toBe(1);
  });

  test('an overlap, too little rest and a full shift are refused, and passed over knowingly', async () => {
    const all = await scene({ restMinutes: 60 });
    const { event } = all;
    const first = await shiftOf(all);
    await assign(event, first, giulia);
    for (const [from, why] of [
      [3, 'overlap'],
      [-4.5, 'too-little-rest'],
    ] as const) {
      const shift = await shiftOf(all, from);
      expect(await assign(event, shift, giulia)).toEqual(refuse(why));
      expect(await heldBy(event, giulia, shift)).toBeUndefined();
      expect(await assign(event, shift, giulia, true)).toEqual(given);
    }
    const single = await shiftOf(all, 24, { need: 1 });
    await assign(event, single, hana);
    expect(await assign(event, single, giulia)).toEqual(refuse('shift-full'));
    expect(await assign(event, single, giulia, true)).toEqual(given);
    expect(await assignedTo(event, single)).toBe(2);
  });

  test('two shifts at one time, given in one moment, are not both given', async () => {
    const all = await scene();
    const shifts = [await shiftOf(all, 0), await shiftOf(all, 1)];
    const outcomes = await Promise.all(shifts.map((shift) => assign(all.event, shift, giulia)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refuse('overlap'));
  });

  test('only accepted teammates, and only by those who run the event', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    expect(await assign(event, shift, paulo, true)).toEqual(refuse('not-accepted'));
    for (const outsider of [camille, giulia])
      expect(await assign(event, shift, giulia, false, outsider)).toEqual(refuse('not-allowed'));
    await arrange(db, documents.access(camille.uid), anAccess({ events: { [event.id]: 'coordinator' } }));
    expect(await assign(event, shift, giulia, false, camille)).toEqual(given);
    await arrange(db, documents.access(camille.uid), anAccess({ events: { [event.id]: 'scanner' } }));
    expect(await assign(event, shift, hana, false, camille)).toEqual(refuse('not-allowed'));
  });

  test('a shift that is gone is refused', async () => {
    const all = await scene();
    const shift = aShift({}, all.mission, all.event);
    expect(await assign(all.event, shift, giulia)).toEqual(refuse('no-shift'));
  });
});

describe('moveShift', () => {
  const move = (
    event: Event,
    [from, to]: readonly [Shift, Shift],
    { uid }: Person,
    override = false,
    by = amara,
  ) => send(by, 'moveShift', { ...inShift(event, from), toShiftId: to.id, uid, override });
  const shiftIdsOf = async (event: Event, { uid }: Person) =>
    (await store.read(documents.roster(event.id, uid)))?.shiftIds;
  const offerOf = (event: Event, shift: Shift, { uid }: Person) =>
    store.read(documents.swap(event.id, `${shift.id}_${uid}`));

  test('Amara moves Giulia: both shifts, tidings and reminder change in one step, and once more changes nothing', async () => {
    const all = await scene();
    const { event } = all;
    const pair = [await shiftOf(all), await shiftOf(all, 24)] as const;
    const [from, to] = pair;
    await assign(event, from, giulia);
    moveClockTo(now + hour);
    for (const _ of [1, 2]) {
      expect(await move(event, pair, giulia)).toEqual(given);
      expect(await shiftIdsOf(event, giulia)).toEqual([to.id]);
      expect([await assignedTo(event, from), await assignedTo(event, to)]).toEqual([0, 1]);
    }
    expect((await changesTold(event, giulia)).slice(1)).toMatchObject([
      {
        shiftId: to.id,
        movedFrom: from.id,
        before: { startsAt: from.startsAt },
        after: { startsAt: to.startsAt },
      },
    ]);
    expect((await remindersOf(event, giulia)).map(({ data }) => data.shiftId)).toContain(to.id);
  });

  test('ten drops at once are one move', async () => {
    const all = await scene();
    const { event } = all;
    const [from, to] = [await shiftOf(all), await shiftOf(all, 24)];
    await assign(event, from, giulia);
    const request = { ...inShift(event, from), toShiftId: to.id, uid: giulia.uid, override: false };
    await sendAtOnce(10, amara, 'moveShift', request);
    expect([await assignedTo(event, from), await assignedTo(event, to)]).toEqual([0, 1]);
    expect(await shiftIdsOf(event, giulia)).toEqual([to.id]);
  });

  test('how she came to the place stays, and moved back within minutes all is as it was, her offer too', async () => {
    const all = await scene();
    const { event } = all;
    const pair = [await shiftOf(all), await shiftOf(all, 24)] as const;
    const [from, to] = pair;
    await send(giulia, 'takeShift', inShift(event, from));
    await send(giulia, 'offerSwap', { ...inShift(event, from), forShiftId: to.id });
    const before = await heldBy(event, giulia, from);
    const offer = await offerOf(event, from, giulia);
    moveClockTo(now + minute);
    expect(await move(event, pair, giulia)).toEqual(given);
    expect(await heldBy(event, giulia, to)).toMatchObject({ source: 'self' });
    expect(await offerOf(event, from, giulia)).toBeUndefined();
    expect(await move(event, [to, from], giulia)).toEqual(given);
    expect(await heldBy(event, giulia, from)).toEqual(before);
    expect(await offerOf(event, from, giulia)).toEqual(offer);
    expect(await changesTold(event, giulia)).toEqual([]);
  });

  test('the shift that she leaves is in nobody’s way; a third one, too little rest and a full shift are passed over knowingly', async () => {
    const all = await scene({ restMinutes: 60 });
    const { event } = all;
    const from = await shiftOf(all);
    const near = await shiftOf(all, 1);
    const full = await shiftOf(all, 48, { need: 1 });
    await assign(event, from, giulia);
    await assign(event, full, hana);
    expect(await move(event, [from, near], giulia)).toEqual(given);
    expect(await move(event, [near, full], giulia)).toEqual(refuse('shift-full'));
    await assign(event, await shiftOf(all, 24), giulia);
    const third = await shiftOf(all, 23);
    expect(await move(event, [near, third], giulia)).toEqual(refuse('overlap'));
    const tired = await shiftOf(all, 28.5);
    expect(await move(event, [near, tired], giulia)).toEqual(refuse('too-little-rest'));
    expect(await heldBy(event, giulia, near)).toBeDefined();
    expect(await move(event, [near, full], giulia, true)).toEqual(given);
    expect([await assignedTo(event, near), await assignedTo(event, full)]).toEqual([0, 2]);
  });

  test('not from where she is not, not to a shift that is gone or hers, and not by outsiders', async () => {
    const all = await scene();
    const { event } = all;
    const [from, to] = [await shiftOf(all), await shiftOf(all, 24)];
    expect(await move(event, [from, to], giulia)).toEqual(refuse('no-place'));
    await assign(event, from, giulia);
    const gone = aShift({ startsAt: event.startsAt + 40 * hour }, all.mission, event);
    expect(await move(event, [from, gone], giulia)).toEqual(refuse('no-shift'));
    for (const outsider of [camille, giulia])
      expect(await move(event, [from, to], giulia, true, outsider)).toEqual(refuse('not-allowed'));
    await assign(event, to, giulia);
    expect(await move(event, [from, to], giulia, true)).toEqual(refuse('has-place'));
    expect(await shiftIdsOf(event, giulia)).toEqual([from.id, to.id].sort());
  });
});

describe('unassignShift', () => {
  test('undone within minutes it is her own place again, with her offer; later it is a new one', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await send(giulia, 'takeShift', inShift(event, shift));
    await send(giulia, 'offerSwap', { ...inShift(event, shift), forShiftId: null });
    const before = await heldBy(event, giulia, shift);
    const request = { ...inShift(event, shift), uid: giulia.uid, reason: '' };
    const offer = () => store.read(documents.swap(event.id, `${shift.id}_${giulia.uid}`));
    const offered = await offer();
    moveClockTo(now + minute);
    await send(amara, 'unassignShift', request);
    expect(await offer()).toBeUndefined();
    expect(await assign(event, shift, giulia)).toEqual(given);
    expect(await heldBy(event, giulia, shift)).toEqual(before);
    expect(await offer()).toEqual(offered);
    expect(await changesTold(event, giulia)).toEqual([]);

    await send(amara, 'unassignShift', request);
    moveClockTo(now + hour);
    await assign(event, shift, giulia);
    expect(await heldBy(event, giulia, shift)).toMatchObject({ source: 'organizer', assignedAt: now + hour });
    expect(await offer()).toBeUndefined();
  });

  test('undone after the shift has moved it is given anew, by which calendars tell that it is another', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    await send(amara, 'unassignShift', { ...inShift(event, shift), uid: giulia.uid, reason: '' });
    const startsAt = shift.startsAt + hour;
    await arrange(db, documents.shift(event.id, shift.id), { ...shift, startsAt });
    moveClockTo(now + minute);
    await assign(event, shift, giulia);
    expect(await heldBy(event, giulia, shift)).toMatchObject({ startsAt, assignedAt: now + minute });
  });

  test('Amara takes a place back and says why; undone within minutes nobody hears of it', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    const request = { ...inShift(event, shift), uid: giulia.uid, reason: 'We have too many.' };
    expect(await send(amara, 'unassignShift', request)).toEqual(taken);
    expect(await heldBy(event, giulia, shift)).toBeUndefined();
    expect(await assignedTo(event, shift)).toBe(0);
    expect(await changesTold(event, giulia)).toEqual([]);

    moveClockTo(now + hour);
    await assign(event, shift, giulia);
    moveClockTo(now + 2 * hour);
    await send(amara, 'unassignShift', request);
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({
      after: null,
      reason: 'We have too many.',
    });
    expect(await send(amara, 'unassignShift', request)).toEqual(taken);
  });

  test('who has not heard yet that the shift has moved is told what becomes of the one that she knows', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    moveClockTo(now + hour);
    const startsAt = shift.startsAt + hour;
    await arrange(db, documents.shift(event.id, shift.id), { ...shift, startsAt, assigned: 1 });
    await send(amara, 'unassignShift', { ...inShift(event, shift), uid: giulia.uid, reason: '' });
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({
      before: { startsAt: shift.startsAt },
      after: null,
    });
  });

  test('is not for outsiders', async () => {
    const all = await scene();
    const shift = await shiftOf(all);
    await assign(all.event, shift, giulia);
    const request = { ...inShift(all.event, shift), uid: giulia.uid, reason: '' };
    expect(await send(hana, 'unassignShift', request)).toEqual(refuse('not-allowed'));
    expect(await assignedTo(all.event, shift)).toBe(1);
  });
});

describe('cancelShifts', () => {
  const cancel = (event: Event, shifts: readonly Shift[], missionId: string | null, by = amara) => {
    const shiftIds = shifts.map(({ id }) => id);
    return send(by, 'cancelShifts', {
      eventId: event.id,
      shiftIds,
      missionId,
      reason: 'The stage is flooded.',
    });
  };

  test('Amara deletes a mission with its shifts: their people are told why, once, and all is gone', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shifts = [await shiftOf(all), await shiftOf(all, 24)];
    const [first, second] = shifts as [Shift, Shift];
    for (const shift of shifts) await assign(event, shift, giulia);
    await assign(event, first, hana);
    moveClockTo(now + hour);
    for (const _ of [1, 2]) {
      expect(await cancel(event, shifts, mission.id)).toEqual({ ok: true, value: {} });
      await settleShift(deps, event.id, first.id);
    }
    const gone = { after: null, reason: 'The stage is flooded.', teammate: null };
    expect((await changesTold(event, giulia)).slice(2)).toMatchObject([
      { shiftId: first.id, ...gone },
      { shiftId: second.id, ...gone },
    ]);
    expect((await changesTold(event, hana)).slice(1)).toMatchObject([{ shiftId: first.id, ...gone }]);
    expect((await store.read(documents.roster(event.id, giulia.uid)))?.shiftIds).toEqual([]);
    expect(await store.read(documents.mission(event.id, mission.id))).toBeUndefined();
    expect(await assignedTo(event, first)).toBeUndefined();
  });

  test('the mission may stay; outsiders and an event that is over leave all as it is', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    for (const outsider of [camille, giulia])
      expect(await cancel(event, [shift], null, outsider)).toEqual(refuse('not-allowed'));
    moveClockTo(event.endsAt);
    expect(await cancel(event, [shift], null)).toEqual(refuse('event-over'));
    expect(await heldBy(event, giulia, shift)).toBeDefined();
    moveClockTo(now);
    expect(await cancel(event, [shift], null)).toEqual({ ok: true, value: {} });
    expect(await store.read(documents.mission(event.id, mission.id))).toBeDefined();
    expect(await assignedTo(event, shift)).toBeUndefined();
  });

  test('cut off in the middle, it leaves a number that is right, and the next one goes on', async () => {
    const crowd = Array.from({ length: 25 }, (_, n) => aPerson({ givenName: 'Late', familyName: `No${n}` }));
    await peopleWithAccounts(crowd);
    const all = await scene({}, crowd);
    const { event } = all;
    const shift = await shiftOf(all, 0, { need: 30 });
    for (const person of crowd) await assign(event, shift, person);
    let steps = 0;
    const transact: Store['transact'] = async (work) => {
      steps += 1;
      if (steps === 2) throw new Error('the worker dies');
      return await store.transact(work);
    };
    const input = { eventId: event.id, shiftIds: [shift.id], missionId: null, reason: '' };
    const login = {
      uid: amara.uid,
      email: amara.email,
      emailVerified: true,
      signedInAt: now,
      signInProvider: 'password',
    };
    const dying = { ...deps, now, store: { ...store, transact } };
    await expect(
      endpoints.get('cancelShifts')!.answer({ network: 'network', login }, input, dying),
    ).rejects.toThrow('the worker dies');
    const left = await store.count(queries.rostersWith(event.id, shift.id));
    expect(left).toBe(5);
    expect(await assignedTo(event, shift)).toBe(5);
    expect(await cancel(event, [shift], null)).toEqual({ ok: true, value: {} });
    expect(await store.count(queries.rostersWith(event.id, shift.id))).toBe(0);
  });
});

describe('takeShift', () => {
  test('a hundred people take the last place at once: one wins, 99 are told that it is full', async () => {
    const crowd = Array.from({ length: 100 }, (_, n) =>
      aPerson({ givenName: 'Crowd', familyName: `No${n}` }),
    );
    await peopleWithAccounts(crowd);
    const all = await scene({}, crowd);
    const shift = await shiftOf(all, 0, { need: 1 });
    const outcomes = await Promise.all(
      crowd.map((person) => send(person, 'takeShift', inShift(all.event, shift))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([given]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 99 }, () => refuse('shift-full')));
    expect(await assignedTo(all.event, shift)).toBe(1);
    expect(await store.count(queries.rostersWith(all.event.id, shift.id))).toBe(1);
  }, 60_000);

  test('Giulia takes an open place, is reminded of it, and leaves it again', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    expect(await send(giulia, 'takeShift', inShift(event, shift))).toEqual(given);
    expect(await heldBy(event, giulia, shift)).toMatchObject({ source: 'self' });
    expect(await changesTold(event, giulia)).toEqual([]);
    expect(await remindersOf(event, giulia)).toHaveLength(1);
    expect(await send(giulia, 'leaveShift', inShift(event, shift))).toEqual(taken);
    expect(await assignedTo(event, shift)).toBe(0);
    // Taken once more: the reminder stands already.
    expect(await send(giulia, 'takeShift', inShift(event, shift))).toEqual(given);
    expect(await remindersOf(event, giulia)).toHaveLength(1);
  });

  test('what organizers fill themselves is neither taken nor left', async () => {
    const all = await scene({ selfSignUp: false });
    const shift = await shiftOf(all);
    expect(await send(giulia, 'takeShift', inShift(all.event, shift))).toEqual(refuse('not-open'));
    await assign(all.event, shift, giulia);
    expect(await send(giulia, 'leaveShift', inShift(all.event, shift))).toEqual(refuse('not-yours-to-leave'));
  });

  test('a shift at another event counts for herself, and organizers do not learn of it', async () => {
    const [here, there] = [await scene(), await scene()];
    const elsewhere = await shiftOf(there, -10 * 24);
    expect(await send(giulia, 'takeShift', inShift(there.event, elsewhere))).toEqual(given);
    const shift = await shiftOf(here);
    expect(await send(giulia, 'takeShift', inShift(here.event, shift))).toEqual(refuse('overlap'));
    expect(await assign(here.event, shift, giulia)).toEqual(given);
  });

  test('a shift that has begun stays as it is', async () => {
    const all = await scene();
    const shift = await shiftOf(all);
    moveClockTo(shift.startsAt);
    expect(await send(giulia, 'takeShift', inShift(all.event, shift))).toEqual(refuse('shift-begun'));
  });
});

describe('a swap', () => {
  async function offered(forShift = false) {
    const all = await scene();
    const { event } = all;
    const hers = await shiftOf(all, 0, { need: 1 });
    const other = await shiftOf(all, 24, { need: 1 });
    await assign(event, hers, giulia);
    await assign(event, other, hana);
    moveClockTo(now + hour);
    const wish = { ...inShift(event, hers), forShiftId: forShift ? other.id : null };
    expect(await send(giulia, 'offerSwap', wish)).toEqual({ ok: true, value: { offered: true } });
    return { event, hers, other, accepting: { ...inShift(event, hers), uid: giulia.uid } };
  }

  test('Hana takes over what Giulia offers; Giulia and the organizers are told', async () => {
    const { event, hers, other, accepting } = await offered();
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(given);
    expect(await heldBy(event, giulia, hers)).toBeUndefined();
    expect(await heldBy(event, hana, hers)).toMatchObject({ source: 'swap' });
    expect(await heldBy(event, hana, other)).toMatchObject({ source: 'organizer' });
    expect([await assignedTo(event, hers), await assignedTo(event, other)]).toEqual([1, 1]);
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({
      after: null,
      teammate: nameOf(hana),
    });
    for (const organizer of [amara, bruno]) {
      expect(await tidings(event, organizer)).toMatchObject([
        { kind: 'shift-swap', data: { giver: 'Giulia Conti', taker: nameOf(hana), inReturn: null } },
      ]);
    }
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('has-place'));
  });

  test('of a shift that has just moved: Giulia is told who took the one that she knows', async () => {
    const { event, hers, accepting } = await offered();
    const startsAt = hers.startsAt + hour;
    await arrange(db, documents.shift(event.id, hers.id), { ...hers, startsAt, assigned: 1 });
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(given);
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({
      before: { startsAt: hers.startsAt },
      after: null,
      teammate: nameOf(hana),
    });
  });

  test('for another shift: both change in one step', async () => {
    const { event, hers, other, accepting } = await offered(true);
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(given);
    expect((await store.read(documents.roster(event.id, giulia.uid)))?.shiftIds).toEqual([other.id]);
    expect((await store.read(documents.roster(event.id, hana.uid)))?.shiftIds).toEqual([hers.id]);
    expect([await assignedTo(event, hers), await assignedTo(event, other)]).toEqual([1, 1]);
    expect(await changesTold(event, giulia)).toHaveLength(3);
    expect(await store.read(documents.swap(event.id, `${hers.id}_${giulia.uid}`))).toBeUndefined();
  });

  test('of two who accept at once one gets it', async () => {
    const { event, hers, accepting } = await offered();
    const application = applicationOf(paulo, event, { status: 'accepted' });
    await arrange(db, documents.application(event.id, paulo.uid), application);
    const outcomes = await Promise.all([hana, paulo].map((who) => send(who, 'acceptSwap', accepting)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refuse('swap-gone'));
    expect(await store.count(queries.rostersWith(event.id, hers.id))).toBe(1);
  });

  test('who has nothing of what is wanted cannot accept, nor who is busy then', async () => {
    const { event, hers, accepting } = await offered(true);
    const application = applicationOf(paulo, event, { status: 'accepted' });
    await arrange(db, documents.application(event.id, paulo.uid), application);
    expect(await send(paulo, 'acceptSwap', accepting)).toEqual(refuse('no-place'));
    const mission = aMission({ name: 'Gate' });
    await arrange(db, documents.mission(event.id, mission.id), mission);
    const meanwhile = await shiftOf({ event, mission }, 1);
    await assign(event, meanwhile, hana);
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('overlap'));
    expect(await heldBy(event, giulia, hers)).toBeDefined();
  });

  test('for a shift that its giver is busy at by now, at another event, holds no more', async () => {
    const { event, hers, accepting } = await offered(true);
    const there = await scene();
    const elsewhere = await shiftOf(there, 24 - 10 * 24);
    expect(await send(giulia, 'takeShift', inShift(there.event, elsewhere))).toEqual(given);
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('swap-gone'));
    expect(await heldBy(event, giulia, hers)).toBeDefined();
  });

  test('an offer that was withdrawn, or whose shift is gone, is worth nothing', async () => {
    const { event, hers, accepting } = await offered();
    await send(giulia, 'withdrawSwap', inShift(event, hers));
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('swap-gone'));
    await send(giulia, 'offerSwap', { ...inShift(event, hers), forShiftId: null });
    await send(amara, 'unassignShift', { ...inShift(event, hers), uid: giulia.uid, reason: '' });
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('swap-gone'));
  });

  test('to and fro: two who hand one shift to each other do not flood the organizers with mails', async () => {
    const { event, hers, accepting } = await offered();
    for (let time = 1; time < 10; time++) await takeUse(store, limits.takeOvers, hana.uid, now + hour);
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(given);
    // What is refused or done already is none.
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(refuse('has-place'));

    const mine = { ...inShift(event, hers), forShiftId: null };
    await send(hana, 'offerSwap', mine);
    expect(await send(giulia, 'acceptSwap', { ...inShift(event, hers), uid: hana.uid })).toEqual(given);
    moveClockTo(now + hour + minute);
    await send(giulia, 'offerSwap', mine);
    expect(await send(hana, 'acceptSwap', accepting)).toMatchObject({ why: 'too-many-requests' });
    expect(await heldBy(event, giulia, hers)).toBeDefined();
    expect(await tidings(event, amara)).toHaveLength(2);
    moveClockTo(now + 2 * hour);
    expect(await send(hana, 'acceptSwap', accepting)).toEqual(given);
  });

  test('nobody offers what she does not have', async () => {
    const { event, other } = await offered();
    const wish = { ...inShift(event, other), forShiftId: null };
    expect(await send(giulia, 'offerSwap', wish)).toEqual(refuse('no-place'));
  });
});

describe('a shift that changes', () => {
  test('its people are told from old to new and why, once, however often it is looked at', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    moveClockTo(now + hour);
    const moved = {
      ...shift,
      assigned: 1,
      startsAt: shift.startsAt + hour,
      endsAt: shift.endsAt + hour,
      reason: 'Rain',
    };
    await arrange(db, documents.shift(event.id, shift.id), moved);
    await Promise.all([1, 2, 3].map(() => settleShift(deps, event.id, shift.id)));
    await settleShift(deps, event.id, shift.id);
    const told = (await changesTold(event, giulia)).filter(({ before }) => before !== null);
    expect(told).toMatchObject([
      {
        before: { startsAt: shift.startsAt },
        after: { startsAt: moved.startsAt },
        reason: 'Rain',
        teammate: null,
      },
    ]);
    expect(await heldBy(event, giulia, shift)).toMatchObject({
      startsAt: moved.startsAt,
      endsAt: moved.endsAt,
    });
    const reminders = await remindersOf(event, giulia);
    expect(reminders.map(({ dueAt }) => dueAt).sort()).toEqual([shift.startsAt - day, moved.startsAt - day]);

    // The old one finds the shift moved and says nothing.
    moveClockTo(shift.startsAt - day + minute);
    for (const { id } of reminders) await spread(deps, id);
    const mails = await Promise.all(reminders.map(({ id }) => store.read(documents.notice(`${id}:email`))));
    expect(mails.filter((mail) => mail !== undefined)).toHaveLength(0);
    moveClockTo(moved.startsAt - day);
    for (const { id } of reminders) await spread(deps, id);
    const later = await Promise.all(reminders.map(({ id }) => store.read(documents.notice(`${id}:email`))));
    expect(later.filter((mail) => mail !== undefined)).toMatchObject([
      { kind: 'shift-reminder', to: giulia.email },
    ]);
  });

  test('that goes is taken out of rosters, and its people are told', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    moveClockTo(now + hour);
    await db.doc(paths.shift(event.id, shift.id)).delete();
    await settleShift(deps, event.id, shift.id);
    expect((await store.read(documents.roster(event.id, giulia.uid)))?.shiftIds).toEqual([]);
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({ after: null });
  });

  test('another place of its mission is told, another name of it is not; what was once the reason of a move is none of this', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shift = await shiftOf(all, 0, { reason: 'It rains.' });
    await assign(event, shift, giulia);
    moveClockTo(now + hour);
    await arrange(db, documents.mission(event.id, mission.id), { ...mission, name: 'Taps' });
    await settleMission(deps, event.id, mission.id);
    expect(await heldBy(event, giulia, shift)).toMatchObject({ missionName: 'Taps' });
    expect(await changesTold(event, giulia)).toHaveLength(1);
    expect(await remindersOf(event, giulia)).toMatchObject([{ data: { shift: { missionName: 'Taps' } } }]);
    const elsewhere = { ...mission, place: 'Small barn', updatedAt: now + hour };
    await arrange(db, documents.mission(event.id, mission.id), elsewhere);
    await settleMission(deps, event.id, mission.id);
    const told = { after: { place: 'Small barn' }, reason: '' };
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject(told);
    // Who is reminded later comes to the place that it is by then.
    expect(await remindersOf(event, giulia)).toMatchObject([{ data: { shift: { place: 'Small barn' } } }]);
  });

  test('another place of its mission is told with the reason that was written with it', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    moveClockTo(now + hour);
    const updatedAt = now + hour;
    const elsewhere = { ...mission, place: 'Small barn', updatedAt };
    const why = { ...shift, assigned: 1, reason: 'The roof leaks.', updatedAt };
    await arrange(db, documents.mission(event.id, mission.id), elsewhere);
    await arrange(db, documents.shift(event.id, shift.id), why);
    await Promise.all([settleShift(deps, event.id, shift.id), settleMission(deps, event.id, mission.id)]);
    expect((await changesTold(event, giulia)).at(-1)).toMatchObject({
      before: { place: 'Big barn' },
      after: { place: 'Small barn' },
      reason: 'The roof leaks.',
    });
  });

  test('a reminder names the place and the end as they are by now, also before anybody was told of the change', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    const [reminder] = await remindersOf(event, giulia);
    moveClockTo(shift.startsAt - day);
    await spread(deps, reminder!.id);
    const notice = (await store.read(documents.notice(`${reminder!.id}:email`)))!;
    const sources = { ...deps, webOrigin: 'https://equipage.example' };
    const factsOf = async () => {
      const part = (await compose(notice, sources))?.parts.find(({ kind }) => kind === 'facts');
      return part?.kind === 'facts' ? part.facts.map(({ value }) => value).join('\n') : undefined;
    };
    const before = await factsOf();
    expect(before).toContain('Big barn');

    await arrange(db, documents.mission(event.id, mission.id), { ...mission, place: 'Small barn' });
    expect(await factsOf()).toBe(before?.replace('Big barn', 'Small barn'));
    const longer = { ...shift, assigned: 1, endsAt: shift.endsAt + hour };
    await arrange(db, documents.shift(event.id, shift.id), longer);
    expect(await factsOf()).not.toContain(before?.split('\n')[1]);
    // One that begins at another time has a reminder of its own.
    await arrange(db, documents.shift(event.id, shift.id), { ...longer, startsAt: shift.startsAt + hour });
    expect(await compose(notice, sources)).toBeUndefined();
  });

  test('a reminder moves with the lead time that its person chooses', async () => {
    const all = await scene({}, [hana]);
    const shift = await shiftOf(all);
    await assign(all.event, shift, hana);
    const account = (await store.read(documents.account(hana.uid)))!;
    await arrange(db, documents.account(hana.uid), { ...account, reminderLead: 90 });
    await moveReminders(deps, hana.uid);
    expect((await remindersOf(all.event, hana)).map(({ dueAt }) => dueAt)).toEqual([
      shift.startsAt - 90 * minute,
    ]);
    await arrange(db, documents.account(hana.uid), account);
  });
});

describe('an application', () => {
  test('that is accepted brings a roster; one that is canceled frees its places', async () => {
    const all = await scene();
    const { event } = all;
    await settleRoster(deps, event.id, hana.uid);
    expect(await store.read(documents.roster(event.id, hana.uid))).toMatchObject({ shiftIds: [] });

    const shift = await shiftOf(all);
    await assign(event, shift, giulia);
    const canceled = applicationOf(giulia, event, { status: 'canceled' });
    await arrange(db, documents.application(event.id, giulia.uid), canceled);
    await settleRoster(deps, event.id, giulia.uid);
    expect(await store.read(documents.roster(event.id, giulia.uid))).toBeUndefined();
    expect(await assignedTo(event, shift)).toBe(0);
  });
});

describe('worked hours', () => {
  test('Amara records them, and Giulia’s profile tells their sum', async () => {
    const all = await scene();
    const { event } = all;
    const shifts = [await shiftOf(all), await shiftOf(all, 24)];
    for (const shift of shifts) await assign(event, shift, giulia);
    const record = (shift: Shift, minutes: number | null, by = amara) =>
      send(by, 'correctMinutes', { ...inShift(event, shift), uid: giulia.uid, minutes });
    expect(await record(shifts[0]!, 200)).toEqual({ ok: true, value: { minutes: 200 } });
    expect(await record(shifts[1]!, 55)).toEqual({ ok: true, value: { minutes: 55 } });
    expect(await record(shifts[1]!, 600, giulia)).toEqual(refuse('not-allowed'));
    moveClockTo(event.endsAt + hour);
    await settleParticipations(deps, event.id, [giulia.uid]);
    expect((await store.read(documents.participation(giulia.uid, event.id)))?.minutes).toBe(255);
    // Also when the event is over.
    expect(await record(shifts[1]!, null)).toEqual({ ok: true, value: { minutes: null } });
    await settleParticipations(deps, event.id, [giulia.uid]);
    expect((await store.read(documents.participation(giulia.uid, event.id)))?.minutes).toBe(200);
  });
});

describe('renewCalendar', () => {
  test('one press makes one address, and the one before is worth nothing', async () => {
    const first = await sendAtOnce(3, giulia, 'renewCalendar', { replaces: null });
    const { token } = (first[0] as { value: { token: string } }).value;
    expect(first).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { token } })));
    const second = (await send(giulia, 'renewCalendar', { replaces: token })) as { value: { token: string } };
    expect(second.value.token).not.toBe(token);
    expect(await store.read(documents.calendarToken(token))).toBeUndefined();
    expect(await store.read(documents.calendarToken(second.value.token))).toEqual({ uid: giulia.uid });
  });
});

test('what changes within five minutes is told together', async () => {
  const all = await scene();
  const shifts = [await shiftOf(all), await shiftOf(all, 10), await shiftOf(all, 24)];
  for (const shift of shifts) await assign(all.event, shift, giulia);
  const told = (await tidings(all.event, giulia)).filter(({ kind }) => kind === 'schedule-change');
  expect(told).toHaveLength(1);
  expect(told[0]?.dueAt).toBe(tellingTimeOf(now));
  moveClockTo(tellingTimeOf(now));
  await spread(deps, told[0]!.id);
  expect(await store.read(documents.notice(`${told[0]!.id}:email`))).toMatchObject({
    kind: 'schedule-change',
    data: { changes: [{}, {}, {}] },
  });
});

test('a change that comes when those of its five minutes were told already is told five minutes later', async () => {
  const all = await scene();
  const shift = await shiftOf(all);
  await assign(all.event, shift, giulia);
  const mailsTo = async () =>
    (await tidings(all.event, giulia)).filter(({ kind }) => kind === 'schedule-change');
  const [first] = await mailsTo();
  moveClockTo(tellingTimeOf(now));
  await spread(deps, first!.id);
  // A call that was long on its way.
  moveClockTo(now);
  await send(amara, 'unassignShift', { ...inShift(all.event, shift), uid: giulia.uid, reason: '' });
  const [second] = (await mailsTo()).filter(({ dueAt }) => dueAt !== null);
  expect(second).toMatchObject({
    dueAt: tellingTimeOf(tellingTimeOf(now)),
    data: { changes: [{ before: { startsAt: shift.startsAt }, after: null }] },
  });
});

describe('the calendar feed', () => {
  const origin = 'https://equipage.example';
  const feedOf = async (token: string) => await calendarFeed({ store }, `${token}.ics`, origin);
  const entries = (calendar: string) =>
    new ICAL.Component(ICAL.parse(calendar) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  test('names each shift by mission and event, at its moment, and keeps its identity when it moves', async () => {
    const all = await scene();
    const { event, mission } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, hana);
    const made = (await send(hana, 'renewCalendar', { replaces: null })) as { value: { token: string } };
    const first = await feedOf(made.value.token);
    if (first.status !== 200) throw new Error('no calendar');
    const entry = entries(first.calendar).find(({ uid }) => uid.startsWith(shift.id));
    expect(entry).toMatchObject({
      summary: `${mission.name}: ${event.name}`,
      location: `Big barn, ${event.city}`,
    });
    expect(entry?.startDate.toJSDate().getTime()).toBe(shift.startsAt);
    expect(entry?.endDate.toJSDate().getTime()).toBe(shift.endsAt);

    const moved = { ...shift, assigned: 1, startsAt: shift.startsAt + hour, endsAt: shift.endsAt + hour };
    await arrange(db, documents.shift(event.id, shift.id), moved);
    await settleShift(deps, event.id, shift.id);
    const second = await feedOf(made.value.token);
    if (second.status !== 200) throw new Error('no calendar');
    const same = entries(second.calendar).find(({ uid }) => uid === entry?.uid);
    expect(same?.startDate.toJSDate().getTime()).toBe(moved.startsAt);
    // Lines of the form end and break as RFC 5545 wants them.
    expect(second.calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    for (const line of second.calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('tells apps that an entry is other than before, and only then', async () => {
    const all = await scene();
    const { event } = all;
    const shift = await shiftOf(all);
    await assign(event, shift, hana);
    const { token } = (await store.read(documents.calendar(hana.uid)))!;
    const read = async () => {
      const answer = await feedOf(token);
      if (answer.status !== 200) throw new Error('no calendar');
      for (const line of answer.calendar.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const found = entries(answer.calendar).find(({ uid }) => uid.startsWith(shift.id))!;
      const momentOf = (name: string) =>
        (found.component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
      return {
        text: found.component.toString(),
        sequence: found.sequence,
        modified: momentOf('last-modified'),
        stamp: momentOf('dtstamp'),
      };
    };
    const second = (moment: number) => Math.floor(moment / 1_000) * 1_000;
    const told = (moment: number) => ({ modified: second(moment), stamp: second(moment) });

    const given = await read();
    expect(given).toMatchObject(told(now));
    moveClockTo(now + minute);
    await settleShift(deps, event.id, shift.id);
    await rebuildEvent(deps, event.id);
    expect(await read()).toEqual(given);

    await arrange(db, documents.shift(event.id, shift.id), {
      ...shift,
      assigned: 1,
      endsAt: shift.endsAt + hour,
    });
    await settleShift(deps, event.id, shift.id);
    const longer = await read();
    expect(longer).toMatchObject(told(now + minute));
    expect(longer.sequence).toBeGreaterThan(given.sequence);

    moveClockTo(now + 2 * minute);
    await arrange(db, documents.event(event.id), { ...event, name: 'Another name' });
    await rebuildEvent(deps, event.id);
    const renamed = await read();
    expect(renamed.text).toContain('Another name');
    expect(renamed).toMatchObject(told(now + 2 * minute));
    expect(renamed.sequence).toBeGreaterThan(longer.sequence);
  });

  test('an address that was renewed, guessed or malformed shows nothing', async () => {
    const old = (await store.read(documents.calendar(hana.uid)))!.token;
    await send(hana, 'renewCalendar', { replaces: old });
    expect(await feedOf(old)).toEqual({ status: 404 });
    expect(await feedOf('a'.repeat(21) + 'A')).toEqual({ status: 404 });
    expect(await feedOf('../accounts')).toEqual({ status: 404 });
  });
});
