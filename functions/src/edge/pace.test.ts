import { hour, minute } from '@equipage/domain';
import { diceOf } from '@equipage/domain/fixtures';
import { expect, test } from 'vitest';
import { longestSilence } from './limits.ts';
import { countStep, roomFrom, type PaceCounter } from './pace.ts';

const start = Date.UTC(2026, 5, 1, 9);
const pace = { burst: 3, every: minute };

/** The counter after things that were done at these moments; each has an id of its own. */
function after(moments: readonly number[], counter?: PaceCounter): PaceCounter {
  return moments.reduce<PaceCounter | undefined>(
    (before, at, n) => countStep(before, pace, { id: `${at} ${n}`, at }),
    counter,
  )!;
}

test('as many as a burst holds leave nobody waiting, and the next one comes when its time has passed', () => {
  expect(roomFrom(after([start, start]), pace)).toBeLessThanOrEqual(start);
  expect(roomFrom(after([start, start, start]), pace)).toBe(start + minute);
  expect(roomFrom(after([start, start, start, start]), pace)).toBe(start + 2 * minute);
});

test('who keeps to the pace goes on for hours', () => {
  let counter = after([start, start]);
  for (let at = start + minute; at < start + 5 * hour; at += minute) {
    counter = after([at], counter);
    expect(roomFrom(counter, pace)).toBeLessThanOrEqual(at + minute);
  }
});

test('after a rest there is a whole burst again, and never more than one', () => {
  const rested = start + 100 * hour;
  const counter = after([start, start, start, rested, rested, rested]);
  expect(roomFrom(counter, pace)).toBe(rested + minute);
});

test('one that is told of again counts once', () => {
  const counter = after([start]);
  expect(countStep(counter, pace, { id: counter.counted[0]!, at: start })).toBeUndefined();
});

test('the order in which a flood is told of changes nothing', () => {
  const dice = diceOf('order of a flood');
  const moments = Array.from({ length: 30 }, (_, n) => start + n * 700);
  const inOrder = roomFrom(after(moments), pace);
  expect(inOrder).toBe(start + 28 * minute);
  for (let n = 0; n < 20; n++)
    expect(roomFrom(after(dice.shuffled(moments)), pace) - inOrder).toBeLessThan(minute);
});

test('a thousand at once silence nobody for longer than an hour, and one from before shortens nothing', () => {
  const flood = after(Array.from({ length: 1_000 }, () => start));
  expect(roomFrom(flood, pace)).toBe(start + longestSilence);
  expect(roomFrom(after([start - hour], flood), pace)).toBe(start + longestSilence);
});

test('the counter stays small, and may be forgotten when there is room for a whole burst', () => {
  const flood = after(Array.from({ length: 1_000 }, () => start));
  expect(flood.counted).toHaveLength(100);
  expect(flood.expiresAt).toBe(flood.restedAt);
});
