import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { hour, minute } from '../base/instant.ts';
import { anEvent } from '../event/event.fixtures.ts';
import type { EventState } from '../event/event.schema.ts';
import type { Attendance } from '../scan/worked-time.ts';
import { aMission, aShift, rosterOf, type Given } from './schedule.fixtures.ts';
import { countsAsWorked, settleHours } from './settle-hours.ts';

const base = anEvent();
const finished = { ...base, state: 'finished', finishedAt: base.endsAt } as const;
const mission = aMission();
/** Four hours, planned at the beginning of the event. */
const shift = aShift({}, mission);
const after = base.endsAt + hour;

describe('the hours of a shift count', () => {
  const [early, late] = [shift.endsAt + hour, base.endsAt];
  test.each<[string, EventState, number | null, number, number, number, boolean]>([
    ['when the event is finished', 'finished', late, shift.startsAt, shift.endsAt, after, true],
    ['in the archive too', 'archived', late, shift.startsAt, shift.endsAt, after, true],
    ['not before it is finished', 'published', null, shift.startsAt, shift.endsAt, after, false],
    ['not before the shift is over', 'finished', late, shift.startsAt, shift.endsAt, shift.endsAt - 1, false],
    ['from its very end on', 'finished', early, shift.startsAt, shift.endsAt, shift.endsAt, true],
    ['not when the event was finished before it', 'finished', early, early, early + hour, after, false],
    [
      'when it was running as the event was finished',
      'finished',
      early,
      early - 1,
      early + hour,
      after,
      true,
    ],
    ['after the end, for taking down', 'finished', late, late, late + hour, late + hour, true],
    ['for taking down after an early finish', 'finished', early, late, late + hour, late + hour, true],
    [
      'where it is not known when it was finished',
      'finished',
      null,
      shift.startsAt,
      shift.endsAt,
      after,
      true,
    ],
  ])('%s', (_, state, finishedAt, startsAt, endsAt, now, counts) => {
    const event = { state, endsAt: base.endsAt, finishedAt };
    expect(countsAsWorked(event, { startsAt, endsAt }, now)).toBe(counts);
  });
});

describe('somebody worked', () => {
  const there = (from: number, until: number): Attendance[] => [
    { from: shift.startsAt + from * minute, until: shift.startsAt + until * minute },
  ];
  const settled = (
    given: Partial<Given>,
    attendances: readonly Attendance[],
    event: typeof base = finished,
  ) => {
    const roster = rosterOf(aPerson(), base, [{ mission, shift, ...given }]);
    const shifts = settleHours(roster, event, attendances, after);
    const { workedMinutes, workedFrom } = shifts[shift.id]!;
    return [workedMinutes, workedFrom];
  };

  test.each<[string, Partial<Given>, Attendance[], [number | null, string | null]]>([
    ['as long as planned, where nobody says anything', {}, [], [240, 'plan']],
    ['as long as the gate saw', {}, there(20, 200), [180, 'check-ins']],
    ['no longer than the shift', {}, there(-60, 600), [240, 'check-ins']],
    ['as planned, where the gate saw another day', {}, there(2_000, 2_300), [240, 'plan']],
    ['as an organizer says', { workedMinutes: 90 }, there(0, 240), [90, 'organizer']],
    ['not at all, as an organizer says', { workedMinutes: 0 }, there(0, 240), [0, 'organizer']],
    [
      'as late check-ins tell, and no longer as planned',
      { workedMinutes: 240, workedFrom: 'plan' },
      there(0, 100),
      [100, 'check-ins'],
    ],
    [
      'as long as before, when the check-ins were erased',
      { workedMinutes: 100, workedFrom: 'check-ins' },
      [],
      [100, 'check-ins'],
    ],
  ])('%s', (_, given, attendances, expected) => {
    expect(settled(given, attendances)).toEqual(expected);
  });

  test('nobody knows how long, before the event is finished', () => {
    expect(settled({}, there(0, 240), base)).toEqual([null, null]);
  });

  test('settling twice is settling once', () => {
    const roster = rosterOf(aPerson(), base, [{ mission, shift }]);
    for (const attendances of [[], there(0, 100)]) {
      const once = settleHours(roster, finished, attendances, after);
      expect(settleHours({ shifts: once }, finished, attendances, after)).toEqual(once);
    }
  });
});
