import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { language, storedLine } from '../base/stored.ts';

/** How a coupon stands. Only an open one holds its licenses; all others are final. */
export const couponState = z.enum(['open', 'redeemed', 'canceled', 'expired']);
export type CouponState = z.infer<typeof couponState>;

/** Licenses in one coupon, and coupons that are made at once. */
export const mostCouponLicenses = 10_000;
export const mostCoupons = 100;

/** Characters of what an organization notes on a coupon for itself. */
export const couponNoteLength = 120;

/**
 * `organizations/{orgId}/coupons/{id}`: licenses that an organization has set aside for an event of somebody else. The
 * code that opens it stands nowhere: only its hash, under `couponCodes`.
 */
export const coupon = z.object({
  id: z.string(),
  /** Who gives the licenses, as in the path. */
  orgId: z.string(),
  licenses: z.int().check(z.positive(), z.maximum(mostCouponLicenses)),
  /** For the organization alone. */
  note: storedLine(couponNoteLength, 0),
  /** The address of the one person who may redeem it, and who is mailed a code; null: whoever has the code. */
  boundTo: z.nullable(z.string()),
  /** Of that mail. */
  language,
  state: couponState,
  createdAt: instant,
  /** From then on it is worth nothing, also before a function has noticed. */
  expiresAt: instant,
  /** When it was redeemed, canceled or found to have run out. */
  closedAt: z.nullable(instant),
  /** Which event got the licenses, by the names of that moment; never who did it. */
  redeemedFor: z.nullable(
    z.object({ eventId: z.string(), eventName: z.string(), orgId: z.string(), orgName: z.string() }),
  ),
});
export type Coupon = z.infer<typeof coupon>;

/** `couponCodes/{hash}`: which coupon a code opens, under the hash of the code. Nobody reads it. */
export const couponCodeHolder = z.object({
  orgId: z.string(),
  couponId: z.string(),
  /** The database may forget it then (TTL policy); until then its bearer is told why it is worth nothing. */
  forgetAt: instant,
});
export type CouponCodeHolder = z.infer<typeof couponCodeHolder>;
