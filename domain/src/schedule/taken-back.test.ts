import { describe, expect, test } from 'vitest';
import { minute } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { assignmentOf } from './decide-place.ts';
import { aMission, aShift } from './schedule.fixtures.ts';
import type { TakenPlace } from './schedule.schema.ts';
import { takenBackIn, withoutTakenBack, withTakenBack } from './taken-back.ts';

const place = (takenAt: number): TakenPlace => ({
  assignment: assignmentOf(aMission(), aShift(), 'self', now),
  offer: null,
  takenAt,
});

describe('a place that was taken back', () => {
  const roster = { takenBack: { bar: place(now) } };

  test('can be given as it was for five minutes', () => {
    expect(takenBackIn(roster, 'bar', now + 5 * minute - 1)).toEqual(place(now));
    expect(takenBackIn(roster, 'bar', now + 5 * minute)).toBeUndefined();
    expect(takenBackIn(roster, 'gate', now)).toBeUndefined();
    expect(takenBackIn(roster, 'constructor', now)).toBeUndefined();
  });

  test('is forgotten with the next one, once it is older, or when it is given again', () => {
    const soon = place(now + 4 * minute);
    const late = place(now + 5 * minute);
    expect(withTakenBack(roster, 'gate', soon)).toEqual({ takenBack: { bar: place(now), gate: soon } });
    expect(withTakenBack(roster, 'gate', late)).toEqual({ takenBack: { gate: late } });
    expect(withoutTakenBack(roster, 'bar')).toEqual({ takenBack: {} });
  });
});
