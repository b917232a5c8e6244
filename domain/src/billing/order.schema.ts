import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { unit } from './billing.schema.ts';
import { currency } from './terms.ts';

/**
 * How a purchase stands, for those who look at it. `processing`: the buyer has done all, and the bank takes days.
 * `refunded` also when only a part was.
 */
export const orderState = z.enum(['open', 'processing', 'paid', 'failed', 'expired', 'refunded', 'disputed']);
export type OrderState = z.infer<typeof orderState>;

const cents = z.int().check(z.nonnegative());
const units = z.int().check(z.nonnegative());
const address = z.string().check(z.maxLength(2_000));

/**
 * `orders/{orderId}`: units that an organization wants to buy, at the price of that moment, and what Stripe has said of
 * it since. What Stripe says only ever adds to what is known, so it may come in any order, late and again; what the
 * organization has got for it follows from the whole.
 */
export const order = z.object({
  id: z.string(),
  orgId: z.string(),
  unit,
  quantity: z.int().check(z.positive()),
  /** For all of them, in hundredths of the currency. */
  amount: z.int().check(z.positive()),
  currency: z.literal(currency),
  state: orderState,
  /** Stripe's names for the session and the payment; null until they are known. */
  sessionId: z.nullable(z.string()),
  paymentId: z.nullable(z.string()),
  /** Where it can be paid while it is open. */
  checkoutUrl: z.nullable(address),
  receiptUrl: z.nullable(address),
  /** Who began it. */
  by: z.string(),
  createdAt: instant,
  paidAt: z.nullable(instant),
  /** Paid back so far. */
  refundedAmount: cents,
  dispute: z.enum(['none', 'open', 'won', 'lost']),
  /** Units that the organization was given, and how many of them were taken back. */
  credited: units,
  takenBack: units,
  /** Movements that this order has caused; part of their ids. */
  movements: z.int().check(z.nonnegative()),
});
export type Order = z.infer<typeof order>;
