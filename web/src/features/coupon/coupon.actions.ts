import { calls, type Language } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** What somebody wants coupons to be like. */
export interface WantedCoupons {
  readonly count: number;
  /** In each of them. */
  readonly licenses: number;
  readonly note: string;
  /** In epoch milliseconds. */
  readonly expiresAt: number;
  /** The only person who may redeem it; null: whoever has the code. */
  readonly email: string | null;
  readonly language: Language;
}

/** @param batchId the same for the same wish, so that asking again makes no more of them */
export const createCoupons = (orgId: string, batchId: string, wanted: WantedCoupons) =>
  call(calls.createCoupons, { orgId, batchId, ...wanted });

export const cancelCoupon = (orgId: string, couponId: string) =>
  call(calls.cancelCoupon, { orgId, couponId });

/** @param code as it was typed */
export const redeemCoupon = (eventId: string, code: string) => call(calls.redeemCoupon, { eventId, code });
