import type { Unit } from './billing.schema.ts';
import { mostAtOnce, prices, type PriceStep } from './terms.ts';

/** The fewest units that can be bought at once. */
export function leastAtOnce(unit: Unit): number {
  return prices[unit][0].from;
}

export interface Price {
  /** Of one unit and of all, in hundredths of the currency. */
  readonly each: number;
  readonly amount: number;
}

/** What so many units cost; undefined for a number that cannot be bought. */
export function priceOf(unit: Unit, quantity: number): Price | undefined {
  if (!Number.isInteger(quantity) || quantity > mostAtOnce) return undefined;
  const step = prices[unit].findLast(({ from }) => quantity >= from);
  return step === undefined ? undefined : { each: step.each, amount: step.each * quantity };
}

/** The next step of the table, where reaching it costs no more than the quantity that was asked for. */
export function betterStep(unit: Unit, quantity: number): PriceStep | undefined {
  const price = priceOf(unit, quantity);
  const next = prices[unit].find(({ from }) => from > quantity);
  if (price === undefined || next === undefined) return undefined;
  return next.from * next.each <= price.amount ? next : undefined;
}
