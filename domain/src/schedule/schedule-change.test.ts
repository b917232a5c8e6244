import { describe, expect, test } from 'vitest';
import { hour, minute } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { tellingTimeOf, withChange } from './schedule-change.ts';
import type { ScheduleChange, ShiftCard } from './schedule.schema.ts';

const at = (hours: number): ShiftCard => ({
  missionName: 'Bar',
  place: 'Barn',
  startsAt: fixtureNow + hours * hour,
  endsAt: fixtureNow + (hours + 4) * hour,
});
const change = (
  before: ShiftCard | null,
  after: ShiftCard | null,
  facts: Partial<ScheduleChange> = {},
): ScheduleChange => ({
  shiftId: 'one',
  before,
  after,
  movedFrom: null,
  reason: '',
  teammate: null,
  ...facts,
});
/** From one shift to another one. */
const move = (movedFrom: string, before: ShiftCard, shiftId: string, after: ShiftCard) =>
  change(before, after, { shiftId, movedFrom });

describe('what a person is told of a changing schedule', () => {
  test.each<[string, ScheduleChange[], ScheduleChange, ScheduleChange[]]>([
    ['a first change', [], change(null, at(1)), [change(null, at(1))]],
    ['given and taken back: nothing', [change(null, at(1))], change(at(1), null), []],
    ['taken and given back: nothing', [change(at(1), null)], change(null, at(1)), []],
    ['moved twice: from what she knew', [change(at(1), at(2))], change(at(2), at(3)), [change(at(1), at(3))]],
    ['moved and moved back: nothing', [change(at(1), at(2))], change(at(2), at(1)), []],
    [
      'given and moved: given as it is now',
      [change(null, at(1))],
      change(at(1), at(2)),
      [change(null, at(2))],
    ],
    [
      'another shift: both',
      [change(null, at(1))],
      change(null, at(8), { shiftId: 'two' }),
      [change(null, at(1)), change(null, at(8), { shiftId: 'two' })],
    ],
    [
      'the last reason counts',
      [change(at(1), at(2), { reason: 'Rain' })],
      change(at(2), at(3), { reason: 'More rain' }),
      [change(at(1), at(3), { reason: 'More rain' })],
    ],
  ])('%s', (_, before, next, after) => {
    expect(withChange(before, next)).toEqual(after);
  });

  const toTwo = move('one', at(1), 'two', at(8));
  test.each<[string, ScheduleChange[], ScheduleChange[]]>([
    ['to another shift: from the one to the other', [toTwo], [toTwo]],
    [
      'to another one at the same time and place',
      [move('one', at(1), 'two', at(1))],
      [move('one', at(1), 'two', at(1))],
    ],
    ['and back: nothing', [toTwo, move('two', at(8), 'one', at(1))], []],
    [
      'twice: from what she knew',
      [toTwo, move('two', at(8), 'three', at(20))],
      [move('one', at(1), 'three', at(20))],
    ],
    [
      'and back in a round: nothing',
      [toTwo, move('two', at(8), 'three', at(20)), move('three', at(20), 'one', at(1))],
      [],
    ],
    [
      'just given: given as the other one',
      [change(null, at(1)), toTwo],
      [change(null, at(8), { shiftId: 'two' })],
    ],
    [
      'into one whose time changes then: to what it is now',
      [toTwo, change(at(8), at(9), { shiftId: 'two' })],
      [move('one', at(1), 'two', at(9))],
    ],
    [
      'and taken out: the first is gone',
      [toTwo, change(at(8), null, { shiftId: 'two' })],
      [change(at(1), null)],
    ],
    [
      'just given, and taken out: nothing',
      [change(null, at(1)), toTwo, change(at(8), null, { shiftId: 'two' })],
      [],
    ],
    [
      'and given the first one again: the other one is new',
      [toTwo, change(null, at(1))],
      [change(null, at(8), { shiftId: 'two' })],
    ],
    [
      'into one that was just taken from her: the one that she left is gone',
      [change(at(8), null, { shiftId: 'two' }), toTwo],
      [change(at(1), null)],
    ],
  ])('a move %s', (_, changes, told) => {
    expect(changes.reduce<readonly ScheduleChange[]>(withChange, [])).toEqual(told);
  });

  test('comes within five minutes, at one moment for all that changes in them', () => {
    const start = Math.ceil(fixtureNow / (5 * minute)) * 5 * minute;
    for (const now of [start, start + minute, start + 5 * minute - 1])
      expect(tellingTimeOf(now)).toBe(start + 5 * minute);
    expect(tellingTimeOf(start + 5 * minute)).toBe(start + 10 * minute);
  });
});
