/** What other features may use of coupons. */
export { newCouponLetter } from './coupon-code.ts';
export { settleSupport } from './settle-support.ts';
