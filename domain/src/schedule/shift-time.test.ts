import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour, minute } from '../base/instant.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { conflictsOf, overlaps, plannedMinutes, restBetween } from './shift-time.ts';

const noon = Date.UTC(2026, 6, 11, 10);
/** From and to in hours from noon. */
const period = (from: number, to: number) => ({ startsAt: noon + from * hour, endsAt: noon + to * hour });

describe('two shifts', () => {
  test.each([
    ['an hour apart', [0, 2], [3, 5], false, 60],
    ['that touch', [0, 2], [2, 4], false, 0],
    ['with a minute in common', [0, 2], [2 - 1 / 60, 4], true, 0],
    ['at the same time', [0, 2], [0, 2], true, 0],
    ['one within the other', [0, 8], [3, 4], true, 0],
    ['with the same beginning', [0, 8], [0, 1], true, 0],
    ['on two days', [0, 8], [24, 32], false, 16 * 60],
  ] as [string, [number, number], [number, number], boolean, number][])(
    '%s: from %j and %j',
    (_, one, other, overlap, rest) => {
      const [a, b] = [period(...one), period(...other)];
      expect([overlaps(a, b), overlaps(b, a)]).toEqual([overlap, overlap]);
      expect([restBetween(a, b), restBetween(b, a)]).toEqual([rest, rest]);
    },
  );

  test('either overlap or have their rest between them, whichever they are', () => {
    const some = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 24 }));
    holdsForAll(fc.tuple(some, some), ([[from, length], [otherFrom, otherLength]]) => {
      const [one, other] = [period(from, from + length), period(otherFrom, otherFrom + otherLength)];
      const touches = one.endsAt === other.startsAt || other.endsAt === one.startsAt;
      return overlaps(one, other) !== (restBetween(one, other) > 0 || touches);
    });
  });
});

describe('the planned time of a shift', () => {
  const paris = (text: string) => Date.parse(text);
  test.each([
    ['an ordinary night', '2026-07-11T22:00+02:00', '2026-07-12T06:00+02:00', 480],
    ['the night in which the clocks go back', '2026-10-24T22:00+02:00', '2026-10-25T06:00+01:00', 540],
    ['the night in which they go forward', '2026-03-28T22:00+01:00', '2026-03-29T06:00+02:00', 420],
    ['the doubled hour itself', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00', 60],
    ['half a minute more than an hour', '2026-07-11T22:00:00+02:00', '2026-07-11T23:00:20+02:00', 60],
  ])('is what passes, not what the clocks say: %s', (_, from, to, minutes) => {
    expect(plannedMinutes({ startsAt: paris(from), endsAt: paris(to) })).toBe(minutes);
  });
});

describe('what speaks against a shift', () => {
  const resting = (from: number, to: number, restMinutes = 0) => ({ ...period(from, to), restMinutes });

  test.each([
    ['nothing, without other shifts', resting(0, 4, 600), [], [], []],
    ['nothing, with the whole rest between', resting(0, 4, 60), [resting(5, 6)], [], []],
    ['a minute too little', resting(0, 4, 60), [resting(5 - 1 / 60, 6)], [], [0]],
    ['the rest that the other asks for', resting(0, 4), [resting(5, 6, 61)], [], [0]],
    ['the longer one of both', resting(0, 4, 60), [resting(6, 8, 121)], [], [0]],
    ['rest before as much as after', resting(10, 14, 120), [resting(8, 9), resting(15, 16)], [], [0, 1]],
    ['an overlap, which is no want of rest as well', resting(0, 4, 600), [resting(3, 5)], [0], []],
    ['both, told apart', resting(0, 4, 60), [resting(2, 3), resting(4, 5), resting(9, 10)], [0], [1]],
  ])('%s', (_, wanted, others, overlapping, tooClose) => {
    expect(conflictsOf(wanted, others)).toEqual({
      overlapping: overlapping.map((at) => others[at]),
      tooClose: tooClose.map((at) => others[at]),
    });
  });

  test('counts the rest over the change of the clocks by what passes', () => {
    const evening = {
      startsAt: Date.parse('2026-03-28T18:00+01:00'),
      endsAt: Date.parse('2026-03-28T23:00+01:00'),
    };
    const morning = {
      startsAt: Date.parse('2026-03-29T08:00+02:00'),
      endsAt: Date.parse('2026-03-29T12:00+02:00'),
    };
    const against = (restMinutes: number) =>
      conflictsOf({ ...evening, restMinutes }, [{ ...morning, restMinutes: 0 }]).tooClose.length;
    // Nine hours on the wall, eight in truth.
    expect([against((8 * hour) / minute), against((8 * hour) / minute + 1)]).toEqual([0, 1]);
  });
});
