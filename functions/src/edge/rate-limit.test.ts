import { day, hour, minute } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import type { Window } from './limits.ts';
import { countUse, type LimitCounter } from './rate-limit.ts';

const start = Date.UTC(2026, 5, 1, 9);
const threeAnHour: Window = { max: 3, per: hour };
const fiveADay: Window = { max: 5, per: day };

/** Uses at these moments; the outcome of each as `true`, or the moment at which there is room again. */
function uses(windows: Window[], moments: number[]): (true | unknown)[] {
  let counter: LimitCounter | undefined;
  return moments.map((moment) => {
    const outcome = countUse(counter, windows, moment);
    if (!outcome.ok) return outcome.detail?.retryAt;
    counter = outcome.value;
    return true;
  });
}

test('as many uses as the window holds are let through, the next is told when to come back', () => {
  expect(uses([threeAnHour], [start, start + 1, start + 2, start + 3])).toEqual([
    true,
    true,
    true,
    start + hour,
  ]);
});

test('a window begins with its first use and ends after its time', () => {
  expect(
    uses([threeAnHour], [start, start, start, start + hour - 1, start + hour, start + hour, start + hour]),
  ).toEqual([true, true, true, start + hour, true, true, true]);
});

describe('a window with a pause', () => {
  const twoThenAnHour: Window = { max: 2, per: 15 * minute, pause: hour };

  test('has no room for that long after the use that filled it, and then is as new', () => {
    const filled = start + 14 * minute;
    const again = filled + hour;
    expect(uses([twoThenAnHour], [start, filled, again - 1, again, again, again])).toEqual([
      true,
      true,
      again,
      true,
      true,
      again + hour,
    ]);
  });

  test('ends as any other when it was not filled', () => {
    const later = start + 15 * minute;
    expect(uses([twoThenAnHour], [start, later, later + 1, later + 2])).toEqual([
      true,
      true,
      true,
      later + 1 + hour,
    ]);
  });

  test('is remembered until the pause is over', () => {
    const first = countUse(undefined, [twoThenAnHour], start);
    const second = first.ok ? countUse(first.value, [twoThenAnHour], start + 1) : first;
    expect([first, second].map((one) => one.ok && one.value.expiresAt)).toEqual([
      start + 15 * minute,
      start + 1 + hour,
    ]);
  });
});

test('every window must have room, and the longest wait is told', () => {
  const moments = [0, 1, 2].map((n) => start + n);
  const later = [0, 1, 2].map((n) => start + hour + n);
  expect(uses([threeAnHour, fiveADay], [...moments, ...later])).toEqual([
    true,
    true,
    true,
    true,
    true,
    start + day,
  ]);
});

test('a refused use is not counted: waiting helps even when somebody kept trying', () => {
  const impatient = Array.from({ length: 50 }, (_, n) => start + 1_000 + n);
  expect(uses([threeAnHour], [start, start, start, ...impatient, start + hour]).at(-1)).toBe(true);
});

test('the counter may be forgotten only when all of its windows have passed', () => {
  const outcome = countUse(undefined, [threeAnHour, fiveADay], start);
  expect(outcome.ok && outcome.value.expiresAt).toBe(start + day);
});

test('a limit that gained a window counts it from then on', () => {
  const before: LimitCounter = { counts: [{ since: start, used: 2 }], expiresAt: start + hour };
  const outcome = countUse(before, [threeAnHour, fiveADay], start + 1);
  expect(outcome.ok && outcome.value.counts).toEqual([
    { since: start, used: 3 },
    { since: start + 1, used: 1 },
  ]);
});
