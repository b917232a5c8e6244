import type { Unit } from './billing.schema.ts';

/** Licenses that each new organization is given, so that a first event needs no purchase. */
export const welcomeLicenses = 10;

/** Units that one purchase or one move is about. */
export const mostAtOnce = 10_000;

/** What prices are in, as Stripe calls it. */
export const currency = 'eur';

/** From so many units on, each of them costs this much, in hundredths of the currency. */
export interface PriceStep {
  readonly from: number;
  readonly each: number;
}

/** The price table: whoever buys more pays less for each. */
export const prices: Readonly<Record<Unit, readonly [PriceStep, ...PriceStep[]]>> = {
  license: [
    { from: 1, each: 150 },
    { from: 50, each: 120 },
    { from: 200, each: 95 },
    { from: 1_000, each: 70 },
  ],
  // Ten at least: Stripe takes no payment below half a euro.
  sms: [
    { from: 10, each: 9 },
    { from: 500, each: 8 },
    { from: 2_000, each: 7 },
    { from: 10_000, each: 6 },
  ],
};
