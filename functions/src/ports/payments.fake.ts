import type { Payments } from './payments.ts';

function beyondReach(): never {
  throw new Error('the payment provider was asked');
}

/** For tests of other things. What is bought is tested with Stripe's own package and the stand-in in tools/stripe. */
export const paymentsOutOfReach: Payments = {
  openCheckout: beyondReach,
  readEvent: beyondReach,
  newsSince: beyondReach,
};
