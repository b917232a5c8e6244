import { day, hour, minute, paths, refuse, shiftsOf, type Event, type Shift } from '@equipage/domain';
import {
  aCheckIn,
  aCounter,
  aForm,
  anEventWallet,
  aMission,
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  aQuestion,
  aSharedField,
  aShift,
  questionOf,
  rosterOf,
  shortIdOf,
  type Given,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetEvent } from '../../../functions/src/features/application/forget-event.ts';
import { finishPastEvents } from '../../../functions/src/features/event/finish-past-events.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { followCheckIn } from '../../../functions/src/features/scan/follow-check-in.ts';
import { settleHoursAt, settleLateShifts } from '../../../functions/src/features/schedule/settle-hours.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import type { Store } from '../../../functions/src/store/store.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, moveClockTo, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, dalia, giulia, hana } = people;
const kermesse = anOrganization({ name: 'Kermesse' });

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, dalia, giulia, hana]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('another')]: 'owner' } }));
});
beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
});

let turn = 0;
async function eventAt(facts: Partial<Event> = {}): Promise<Event> {
  turn += 1;
  const event = anEvent(
    { orgId: kermesse.id, orgName: kermesse.name, name: `Night Market ${turn}`, ...facts },
    now,
  );
  await arrange(db, documents.event(event.id), event);
  return event;
}
const eventOf = ({ id }: { id: string }) => store.read(documents.event(id));

test('with a draft that is deleted goes what was planned for it and who was to run it; what others have stays', async () => {
  const [draft, other] = [await eventAt({ state: 'draft' }), await eventAt({ state: 'draft' })];
  const mission = aMission({ name: 'Bar' });
  const shift = aShift({ startsAt: draft.startsAt, endsAt: draft.startsAt + hour }, mission);
  const counter = aCounter({ name: 'Deposit' });
  const planned = ({ id }: Event) => [
    documents.mission(id, mission.id),
    documents.shift(id, shift.id),
    documents.counter(id, counter.id),
    documents.eventUser(id, dalia.uid),
  ];
  for (const event of [draft, other]) {
    await arrange(db, documents.mission(event.id, mission.id), mission);
    await arrange(db, documents.shift(event.id, shift.id), shift);
    await arrange(db, documents.counter(event.id, counter.id), counter);
    const user = {
      id: dalia.uid,
      role: 'coordinator',
      name: 'Dalia',
      email: dalia.email,
      since: now,
    } as const;
    await arrange(db, documents.eventUser(event.id, dalia.uid), user);
  }
  await arrange(
    db,
    documents.access(dalia.uid),
    anAccess({ events: { [draft.id]: 'coordinator', [other.id]: 'coordinator' } }),
  );
  const there = async (event: Event) =>
    (await Promise.all(planned(event).map((one) => store.read<typeof one.schema>(one)))).filter(Boolean)
      .length;

  await forgetEvent(deps, draft.id);
  expect(await there(draft)).toBe(4);
  await db.doc(paths.event(draft.id)).delete();
  await Promise.all([forgetEvent(deps, draft.id), forgetEvent(deps, draft.id)]);
  expect(await there(draft)).toBe(0);
  expect(await there(other)).toBe(4);
  expect((await store.read(documents.access(dalia.uid)))?.events).toEqual({ [other.id]: 'coordinator' });
});

describe('the archive', () => {
  test('takes a finished event in and gives it back, again and again', async () => {
    const event = await eventAt({ state: 'finished', finishedAt: now - day });
    const eventId = event.id;
    for (const [name, state] of [
      ['archiveEvent', 'archived'],
      ['unarchiveEvent', 'finished'],
      ['archiveEvent', 'archived'],
    ] as const) {
      const outcomes = await sendAtOnce(3, bruno, name, { eventId });
      expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { state } })));
      expect(await eventOf(event)).toEqual({ ...event, state, updatedAt: now });
    }
  });

  test('is not for events that go on, and not for strangers and coordinators', async () => {
    const open = await eventAt();
    const finished = await eventAt({ state: 'finished' });
    await arrange(db, documents.access(dalia.uid), anAccess({ events: { [finished.id]: 'coordinator' } }));
    for (const name of ['archiveEvent', 'unarchiveEvent'] as const) {
      expect(await send(amara, name, { eventId: open.id })).toEqual(refuse('not-finished'));
      for (const stranger of [camille, dalia, giulia])
        expect(await send(stranger, name, { eventId: finished.id })).toEqual(refuse('not-allowed'));
    }
    expect((await eventOf(finished))?.state).toBe('finished');
  });
});

describe('duplicateEvent', () => {
  const copyOf = ({ id }: Event, n = 1) => shortIdOf(`copy ${n} of ${id}`);
  const wish = (event: Event, facts: object = {}) => ({
    eventId: event.id,
    copyId: copyOf(event),
    name: 'Next year',
    startsOn: '2027-06-20',
    timeZone: 'Europe/Paris',
    ...facts,
  });

  /** An event with something of everything, and with people. */
  async function prepared() {
    const event = await eventAt({ state: 'finished', finishedAt: now - day, capacity: 40 });
    const food = aSharedField({ label: `Food at ${event.id}`, usedIn: {} });
    await arrange(db, documents.sharedField(kermesse.id, food.id), food);
    const form = aForm([questionOf(food), aQuestion({ label: 'Tent?' })], { orgId: kermesse.id, version: 4 });
    await arrange(db, documents.form(event.id), form);
    const mission = aMission({ name: 'Bar' });
    await arrange(db, documents.mission(event.id, mission.id), mission);
    const shift = aShift(
      { startsAt: event.startsAt, endsAt: event.startsAt + 4 * hour, assigned: 1 },
      mission,
    );
    await arrange(db, documents.shift(event.id, shift.id), shift);
    const counter = aCounter({ name: 'Deposit' });
    await arrange(db, documents.counter(event.id, counter.id), counter);
    const application = applicationOf(giulia, event, { status: 'accepted' });
    await arrange(db, documents.application(event.id, giulia.uid), application);
    await arrange(db, documents.roster(event.id, giulia.uid), rosterOf(giulia, event, [{ mission, shift }]));
    return { event, food, form, mission, shift, counter };
  }

  test('ten clicks at once make one draft with everything but the people', async () => {
    const { event, food, form, mission, shift, counter } = await prepared();
    const copyId = copyOf(event);
    const outcomes = await sendAtOnce(10, bruno, 'duplicateEvent', wish(event));
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: { eventId: copyId } })));

    const copy = (await store.read(documents.event(copyId)))!;
    expect(copy).toMatchObject({
      orgId: kermesse.id,
      state: 'draft',
      name: 'Next year',
      capacity: 40,
      finishedAt: null,
      createdAt: now,
    });
    const shiftBy = copy.startsAt - event.startsAt;
    expect(await store.read(documents.form(copyId))).toMatchObject({ questions: form.questions, version: 1 });
    expect(await store.read(documents.mission(copyId, mission.id))).toMatchObject({ name: 'Bar' });
    expect(await store.read(documents.shift(copyId, shift.id))).toMatchObject({
      startsAt: shift.startsAt + shiftBy,
      assigned: 0,
    });
    expect(await store.read(documents.counter(copyId, counter.id))).toMatchObject({ name: 'Deposit' });
    expect(await store.read(documents.sharedField(kermesse.id, food.id))).toMatchObject({
      usedIn: { [copyId]: { eventName: 'Next year' } },
    });
    for (const people of [paths.applications(copyId), paths.rosters(copyId), paths.eventUsers(copyId)])
      expect(await sizeOf(db, people)).toBe(0);
  });

  test('what was changed in the copy stays, when the same request comes again', async () => {
    const { event } = await prepared();
    await send(amara, 'duplicateEvent', wish(event));
    const copy = (await store.read(documents.event(copyOf(event))))!;
    await arrange(db, documents.event(copy.id), { ...copy, name: 'Renamed' });
    expect(await send(amara, 'duplicateEvent', wish(event))).toMatchObject({ ok: true });
    expect((await eventOf(copy))?.name).toBe('Renamed');
  });

  test('no copy takes the id of a draft that is gone, as long as that one’s licenses are not back', async () => {
    const { event } = await prepared();
    const gone = documents.eventWallet(copyOf(event));
    await arrange(db, gone, anEventWallet({ orgId: shortIdOf('Fanfares'), licenses: 3 }));
    expect(await send(amara, 'duplicateEvent', wish(event))).toEqual(refuse('not-allowed'));
    await db.doc(gone.path).delete();
    expect(await send(amara, 'duplicateEvent', wish(event))).toMatchObject({ ok: true });
  });

  test('a planning of more shifts than one commit once held is copied whole', async () => {
    const event = await eventAt();
    const mission = aMission({ name: 'Gate' });
    await arrange(db, documents.mission(event.id, mission.id), mission);
    const shifts = Array.from({ length: 620 }, (_, n): Shift => {
      const startsAt = event.startsAt + n * minute;
      return aShift(
        { id: `shift${String(n).padStart(4, '0')}xxxxxxxxxxx`, startsAt, endsAt: startsAt + hour },
        mission,
      );
    });
    await Promise.all(shifts.map((shift) => arrange(db, documents.shift(event.id, shift.id), shift)));
    expect(await send(amara, 'duplicateEvent', wish(event))).toMatchObject({ ok: true });
    expect(await sizeOf(db, paths.shifts(copyOf(event)))).toBe(620);
  });

  test('is for org users alone, and never writes over another event', async () => {
    const event = await eventAt();
    const foreign = anEvent({ name: 'Foreign', orgId: shortIdOf('another') }, now);
    await arrange(db, documents.event(foreign.id), foreign);
    await arrange(db, documents.access(dalia.uid), anAccess({ events: { [event.id]: 'coordinator' } }));
    for (const stranger of [camille, dalia, giulia])
      expect(await send(stranger, 'duplicateEvent', wish(event))).toEqual(refuse('not-allowed'));
    for (const copyId of [foreign.id, event.id])
      expect(await send(amara, 'duplicateEvent', wish(event, { copyId }))).toEqual(refuse('not-allowed'));
    expect(await eventOf(foreign)).toEqual(foreign);
    expect(await eventOf({ id: copyOf(event) })).toBeUndefined();
  });
});

describe('the hours of an event', () => {
  const mission = aMission({ name: 'Bar' });
  /** Begun yesterday, with shifts of four hours by their beginning, in hours from then. */
  async function worked(...beginnings: number[]) {
    const event = await eventAt({ startsAt: now - day, endsAt: now });
    const shifts = beginnings.map((begins) => {
      const startsAt = event.startsAt + begins * hour;
      return aShift({ id: `shift${begins}xxxxxxxxxxxxxx`, startsAt, endsAt: startsAt + 4 * hour }, mission);
    });
    for (const shift of shifts) await arrange(db, documents.shift(event.id, shift.id), shift);
    return { event, shifts };
  }
  async function has(event: Event, person: typeof giulia, given: readonly Partial<Given>[], shifts: Shift[]) {
    const application = applicationOf(person, event, { status: 'accepted' });
    await arrange(db, documents.application(event.id, person.uid), application);
    const all = shifts.map((shift, n) => ({ mission, shift, ...given[n] }));
    await arrange(db, documents.roster(event.id, person.uid), rosterOf(person, event, all));
  }
  async function passes(event: Event, { uid }: { uid: string }, kind: 'in' | 'out', at: number) {
    const checkIn = aCheckIn({ uid, kind, at, writtenAt: now });
    await arrange(db, documents.checkIn(event.id, checkIn.id), checkIn);
    return checkIn;
  }
  const hoursOf = async (event: Event, { uid }: { uid: string }) =>
    shiftsOf((await store.read(documents.roster(event.id, uid)))!).map(({ workedMinutes, workedFrom }) => [
      workedMinutes,
      workedFrom,
    ]);

  test('settle when it finishes: as said, as the gate saw, else as planned; and profiles tell them', async () => {
    const { event, shifts } = await worked(0, 8, 14);
    await has(event, giulia, [{}, {}, { workedMinutes: 30 }], shifts);
    await has(event, hana, [], shifts.slice(0, 1));
    await passes(event, giulia, 'in', shifts[0]!.startsAt + 30 * minute);
    await passes(event, giulia, 'out', shifts[0]!.endsAt);
    await finishPastEvents(deps);
    expect(await eventOf(event)).toMatchObject({ state: 'finished', finishedAt: now });

    await Promise.all([rebuildEvent(deps, event.id), rebuildEvent(deps, event.id)]);
    expect(await hoursOf(event, giulia)).toEqual([
      [210, 'check-ins'],
      [240, 'plan'],
      [30, 'organizer'],
    ]);
    expect(await hoursOf(event, hana)).toEqual([[240, 'plan']]);
    expect((await store.read(documents.participation(giulia.uid, event.id)))?.minutes).toBe(480);
  });

  test('a check-in from a device that was offline makes them more exact', async () => {
    const { event, shifts } = await worked(0);
    await has(event, giulia, [], shifts);
    await send(amara, 'finishEvent', { eventId: event.id });
    await settleHoursAt(deps, event.id);
    expect(await hoursOf(event, giulia)).toEqual([[240, 'plan']]);
    await passes(event, giulia, 'in', shifts[0]!.startsAt);
    const out = await passes(event, giulia, 'out', shifts[0]!.startsAt + hour);
    await Promise.all([followCheckIn(deps, event.id, out.id), followCheckIn(deps, event.id, out.id)]);
    expect(await hoursOf(event, giulia)).toEqual([[60, 'check-ins']]);
  });

  test('an organizer has the last word, and can take it back', async () => {
    const { event, shifts } = await worked(0);
    await has(event, giulia, [], shifts);
    await arrange(db, documents.access(dalia.uid), anAccess({ events: { [event.id]: 'coordinator' } }));
    await send(amara, 'finishEvent', { eventId: event.id });
    const correct = (minutes: number | null) =>
      send(dalia, 'correctMinutes', { eventId: event.id, shiftId: shifts[0]!.id, uid: giulia.uid, minutes });
    expect(await correct(0)).toEqual({ ok: true, value: { minutes: 0 } });
    await settleHoursAt(deps, event.id);
    expect(await hoursOf(event, giulia)).toEqual([[0, 'organizer']]);
    expect(await correct(null)).toEqual({ ok: true, value: { minutes: 240 } });
    expect(await hoursOf(event, giulia)).toEqual([[240, 'plan']]);
  });

  test('taking down after the end counts once it is done', async () => {
    const { event, shifts } = await worked(0, 22);
    await has(event, giulia, [], shifts);
    await finishPastEvents(deps);
    await settleHoursAt(deps, event.id);
    expect(await hoursOf(event, giulia)).toEqual([
      [240, 'plan'],
      [null, null],
    ]);
    moveClockTo(now + 3 * hour);
    await Promise.all([settleLateShifts(deps), settleLateShifts(deps)]);
    expect((await hoursOf(event, giulia)).at(-1)).toEqual([240, 'plan']);
  });

  test('taking down that went on while nothing was settled for three days counts all the same', async () => {
    const { event, shifts } = await worked(0, 22, 44, 76);
    await has(event, giulia, [], shifts);
    await finishPastEvents(deps);
    await settleHoursAt(deps, event.id);
    const hours = async () => (await hoursOf(event, giulia)).map(([minutes]) => minutes);
    await settleLateShifts(deps);
    expect(await hours()).toEqual([240, null, null, null]);

    const later = now + 3 * day;
    moveClockTo(later);
    await Promise.all([settleLateShifts(deps), settleLateShifts(deps)]);
    expect(await hours()).toEqual([240, 240, 240, 240]);
    expect(await store.read(documents.sweep('late-shifts'))).toEqual({ until: later, failed: {} });
  });

  test('what could not be settled holds up nothing else, and is looked at again', async () => {
    const { event, shifts } = await worked(0, 22, 46);
    await has(event, giulia, [], shifts.slice(0, 2));
    await has(event, hana, [], shifts.slice(2));
    await finishPastEvents(deps);
    await settleHoursAt(deps, event.id);
    await db.doc(paths.sweep('late-shifts')).delete();
    await settleLateShifts(deps);

    moveClockTo(now + 3 * day);
    let isAway = true;
    // Other tests have left events that this looks at as well.
    const pages: Store['pages'] = (query, size) => {
      if (!isAway || query.collection !== paths.rosters(event.id)) return store.pages(query, size);
      isAway = false;
      throw new Error('the database is away');
    };
    await expect(settleLateShifts({ ...deps, store: { ...store, pages } })).rejects.toThrow('away');
    expect(await hoursOf(event, giulia)).toEqual([
      [240, 'plan'],
      [null, null],
    ]);
    expect(await hoursOf(event, hana)).toEqual([[240, 'plan']]);

    // Only that event is looked at again, not the three days of all.
    const mark = await store.read(documents.sweep('late-shifts'));
    expect(mark?.until).toBe(now + 3 * day);
    expect(Object.keys(mark!.failed)).toEqual([event.id]);
    const asked = new Set<string>();
    const listened: Store['pages'] = (query, size) => {
      asked.add(query.collection);
      return store.pages(query, size);
    };
    await settleLateShifts({ ...deps, store: { ...store, pages: listened } });
    expect((await hoursOf(event, giulia)).at(-1)).toEqual([240, 'plan']);
    expect([...asked].sort()).toEqual([paths.rosters(event.id), paths.shifts(event.id)].sort());
    expect(await store.read(documents.sweep('late-shifts'))).toEqual({ until: now + 3 * day, failed: {} });
  });

  test('an event that fails again and again stays the only one that is looked at again', async () => {
    const { event, shifts } = await worked(0, 22);
    await has(event, giulia, [], shifts);
    await finishPastEvents(deps);
    await settleHoursAt(deps, event.id);
    await db.doc(paths.sweep('late-shifts')).delete();
    await settleLateShifts(deps);
    const pages: Store['pages'] = (query, size) => {
      if (query.collection === paths.rosters(event.id)) throw new Error('the database is away');
      return store.pages(query, size);
    };
    const failing = { ...deps, store: { ...store, pages } };
    for (const days of [1, 2, 3]) {
      moveClockTo(now + days * day);
      await expect(settleLateShifts(failing)).rejects.toThrow('away');
      const mark = await store.read(documents.sweep('late-shifts'));
      expect(mark).toEqual({ until: now + days * day, failed: { [event.id]: now } });
    }
    await settleLateShifts(deps);
    expect((await hoursOf(event, giulia)).at(-1)).toEqual([240, 'plan']);
    expect((await store.read(documents.sweep('late-shifts')))?.failed).toEqual({});
  });

  test('what an event that was finished early had still to come counts for nothing', async () => {
    const { event, shifts } = await worked(0, 16);
    await has(event, giulia, [], shifts);
    moveClockTo(now - 12 * hour);
    await send(amara, 'finishEvent', { eventId: event.id });
    moveClockTo(now + day);
    await settleHoursAt(deps, event.id);
    expect(await hoursOf(event, giulia)).toEqual([
      [240, 'plan'],
      [null, null],
    ]);
  });
});
