import { describe, expect, test } from 'vitest';
import { betterStep, leastAtOnce, priceOf } from './price.ts';
import { mostAtOnce, prices } from './terms.ts';

describe('the price', () => {
  test.each([
    [1, 150],
    [49, 49 * 150],
    [50, 50 * 120],
    [999, 999 * 95],
    [10_000, 10_000 * 70],
  ])('of %i licenses is %i cents', (quantity, amount) => {
    expect(priceOf('license', quantity)?.amount).toBe(amount);
  });

  test.each([0, -1, 1.5, 10_001, Infinity, Number.NaN])('of %s licenses does not exist', (quantity) => {
    expect(priceOf('license', quantity)).toBeUndefined();
  });

  test.each(['license', 'sms'] as const)(
    'of one %s falls from step to step, and none is too small to pay',
    (unit) => {
      const each = prices[unit].map((step) => step.each);
      expect(each).toEqual(each.toSorted((one, other) => other - one));
      const from = prices[unit].map((step) => step.from);
      expect(from).toEqual(from.toSorted((one, other) => one - other));
      expect(priceOf(unit, leastAtOnce(unit))!.amount).toBeGreaterThanOrEqual(50);
      expect(priceOf(unit, leastAtOnce(unit) - 1)).toBeUndefined();
      expect(priceOf(unit, mostAtOnce)).toBeDefined();
    },
  );

  test('says when more would cost no more', () => {
    expect(betterStep('license', 49)).toEqual({ from: 50, each: 120 });
    expect(betterStep('license', 40)).toEqual({ from: 50, each: 120 });
    expect(betterStep('license', 39)).toBeUndefined();
    expect(betterStep('license', 5_000)).toBeUndefined();
  });
});
