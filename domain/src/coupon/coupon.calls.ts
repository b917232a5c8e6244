import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { emailAddress, language } from '../base/stored.ts';
import { optionalLine } from '../base/text.ts';
import { couponCode } from './coupon-code.ts';
import { couponNoteLength, mostCouponLicenses, mostCoupons } from './coupon.schema.ts';

/**
 * Makes `count` coupons of `licenses` each, which leave the organization's balance at once. Org users. The answer is the
 * only one that knows the codes. Asked again with the same `batchId` by the same person it makes no further coupon, but
 * new codes for those that are still open: the first answer may have been lost.
 *
 * `email` binds a single coupon to an address, which is mailed a code. `not-enough-licenses`: `left` are there.
 */
export const createCoupons = defineCall({
  name: 'createCoupons',
  request: z
    .strictObject({
      orgId: shortId,
      batchId: documentId,
      count: z.int().check(z.minimum(1), z.maximum(mostCoupons)),
      licenses: z.int().check(z.minimum(1), z.maximum(mostCouponLicenses)),
      note: optionalLine(couponNoteLength),
      expiresAt: instant,
      email: z.nullable(emailAddress),
      language,
    })
    .check(z.refine(({ count, email }) => email === null || count === 1, { path: ['count'] })),
  response: z.object({ coupons: z.array(z.object({ id: z.string(), code: z.string() })) }),
  refusals: ['not-enough-licenses', 'licenses-owed', 'bad-expiry'],
});

/** Takes back a coupon that nobody has redeemed; its licenses are the organization's again. Twice is once. Org users. */
export const cancelCoupon = defineCall({
  name: 'cancelCoupon',
  request: z.strictObject({ orgId: shortId, couponId: documentId }),
  response: z.object({}),
  refusals: ['no-coupon', 'coupon-used'],
});

/**
 * Gives the licenses of a coupon to an event. Org users and coordinators of the event; for the same person and event a
 * second time changes nothing.
 *
 * `code-wrong` counts: after a few of them nothing more is tried for a while (`too-many-requests`).
 */
export const redeemCoupon = defineCall({
  name: 'redeemCoupon',
  request: z.strictObject({ eventId: shortId, code: couponCode }),
  response: z.object({ licenses: z.int(), supporter: z.string() }),
  refusals: [
    'code-wrong',
    'coupon-used',
    'coupon-expired',
    'coupon-canceled',
    'own-coupon',
    'another-address',
    'event-draft',
    'event-over',
  ],
});
