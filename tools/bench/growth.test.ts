import { expect, it } from 'vitest';
import { growsTooFast } from './growth.ts';

const sizes = [50, 500, 5_000, 50_000];
const tooFast = (...each: number[]) => growsTooFast(new Map([['home', each]]), sizes, 1);

it('what stays flat, falls or grows by one for each tenfold may do so', () => {
  expect(tooFast(12, 12, 12, 12)).toEqual([]);
  expect(tooFast(12, 10, 12, 11)).toEqual([]);
  expect(tooFast(12, 13, 14, 15)).toEqual([]);
});

it('every size is looked at, not only the largest', () => {
  expect(tooFast(12, 14, 12, 12)).toEqual(['home at 500']);
  expect(tooFast(12, 13, 15, 16)).toEqual(['home at 5000', 'home at 50000']);
});

it('each page and call is judged by its own first size', () => {
  const costs = new Map([
    ['home', [12, 12, 12, 12]],
    ['applying', [20, 20, 20, 120]],
  ]);
  expect(growsTooFast(costs, sizes, 1)).toEqual(['applying at 50000']);
});

it('nothing is said of a single size', () => {
  expect(() => growsTooFast(new Map([['home', [12]]]), [50], 1)).toThrow(RangeError);
});
