import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, racing, stepping } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { cancel } from './cancel-coupon.ts';
import { create } from './create-coupons.ts';
import { redeem } from './redeem-coupon.ts';

export const createCoupons = callable(calls.createCoupons, verified, create, {
  limits: [perPerson(limits.coupons)],
  repeat: 'same-effect',
});

export const cancelCoupon = racing(calls.cancelCoupon, verified, cancel, {
  limits: [perPerson(limits.coupons)],
  repeat: 'same-effect',
});

export const redeemCoupon = stepping(calls.redeemCoupon, verified, redeem, {
  limits: [perPerson(limits.redemptions)],
  repeat: 'same-effect',
});
