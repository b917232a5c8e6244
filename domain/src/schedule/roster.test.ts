import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { hour } from '../base/instant.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import {
  placeIn,
  sameSchedule,
  shiftCardOf,
  shiftsOf,
  withoutShift,
  withShift,
  workloadOf,
} from './roster.ts';
import { aMission, aRoster, aShift, rosterOf, swapOf } from './schedule.fixtures.ts';
import { mission, roster, scheduleLimits, shift, shiftFacts, swap } from './schedule.schema.ts';

const event = anEvent();
const bar = aMission();
const gate = aMission({ name: 'Gate', place: 'Road' });
const early = aShift({}, bar);
const late = aShift({ startsAt: event.startsAt + 8 * hour, endsAt: event.startsAt + 11 * hour }, gate);

describe('a roster', () => {
  const both = rosterOf(aPerson(), event, [
    { mission: gate, shift: late },
    { mission: bar, shift: early },
  ]);

  test('lists its shifts in the order in which they begin', () => {
    expect(shiftsOf(both).map(({ id }) => id)).toEqual([early.id, late.id]);
  });

  test('gains a shift and loses it, and its ids with it', () => {
    const one = rosterOf(aPerson(), event, [{ mission: bar, shift: early }]);
    expect({ ...one, ...withShift(one, late.id, both.shifts[late.id]!) }).toEqual(both);
    expect({ ...both, ...withoutShift(both, late.id) }).toEqual(one);
    expect(withoutShift(one, late.id)).toEqual({ shifts: one.shifts, shiftIds: one.shiftIds });
  });

  test('has no place under an id that every object inherits', () => {
    expect(placeIn(both, early.id)?.missionName).toBe('Bar');
    for (const id of ['constructor', 'toString', '__proto__']) expect(placeIn(both, id)).toBeUndefined();
  });

  test('sums up what is planned, and what is recorded of it', () => {
    const worked = (minutes: number | null) =>
      rosterOf(aPerson(), event, [
        { mission: bar, shift: early, workedMinutes: minutes },
        { mission: gate, shift: late },
      ]);
    expect(workloadOf(both)).toEqual({ planned: 420, worked: null });
    expect(workloadOf(worked(95))).toEqual({ planned: 420, worked: 95 });
    expect(workloadOf(worked(0))).toEqual({ planned: 420, worked: 0 });
    expect(workloadOf({ shifts: {} })).toEqual({ planned: 0, worked: null });
  });
});

describe('a change of the schedule', () => {
  const card = shiftCardOf(bar, early);
  test.each([
    ['another beginning', { startsAt: card.startsAt - 1 }, false],
    ['another end', { endsAt: card.endsAt + 1 }, false],
    ['another place', { place: 'Small barn' }, false],
    ['another name for the same work', { missionName: 'Taps' }, true],
  ])('%s', (_, facts, same) => {
    expect(sameSchedule(card, { ...card, ...facts })).toBe(same);
  });
});

describe('stored', () => {
  test.each(spoiledCopies(aMission()))('a mission $what is refused', ({ value }) => {
    expect(mission.safeParse(value).success).toBe(false);
  });
  test.each(spoiledCopies(aShift()))('a shift $what is refused', ({ value }) => {
    expect(shift.safeParse(value).success).toBe(false);
  });
  test.each(
    spoiledCopies({ ...swapOf(aPerson(), early) }, { nullable: ['forShiftId'] }).filter(
      ({ what }) => what !== 'with a text as forShiftId',
    ),
  )('an offer $what is refused', ({ value }) => {
    expect(swap.safeParse(value).success).toBe(false);
  });
  test.each(
    spoiledCopies(aRoster(), {
      nullable: [`shifts.${early.id}.workedMinutes`, `shifts.${early.id}.workedFrom`],
      optional: [`shifts.${early.id}.workedFrom`, 'takenBack', 'changedAt'],
    }).filter(
      ({ what }) => !/without shifts\.|with an object as shifts$/.test(what) || what.split('.').length > 2,
    ),
  )('a roster $what is refused', ({ value }) => {
    expect(roster.safeParse(value).success).toBe(false);
  });

  test('a shift ends after it begins, within a day', () => {
    const lasting = (milliseconds: number) =>
      shiftFacts.safeParse({ ...early, endsAt: early.startsAt + milliseconds }).success;
    expect([0, 1, scheduleLimits.shiftLength, scheduleLimits.shiftLength + 1].map(lasting)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
