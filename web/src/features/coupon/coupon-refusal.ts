import type { Refusal } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';

/** What only the places of coupons explain. */
type CouponRefusal =
  | 'not-enough-licenses'
  | 'licenses-owed'
  | 'bad-expiry'
  | 'no-coupon'
  | 'code-wrong'
  | 'coupon-used'
  | 'coupon-expired'
  | 'coupon-canceled'
  | 'own-coupon'
  | 'another-address'
  | 'event-draft';

/** Why a coupon was not made, canceled or redeemed, and what can be done. */
export function couponRefusal(
  i18n: Pick<I18n, 't' | 'plural' | 'format'>,
  { why, detail }: Pick<Refusal<RefusalCode | CouponRefusal>, 'why' | 'detail'>,
): string {
  switch (why) {
    case 'not-enough-licenses':
      return i18n.plural('coupons.refused.not-enough-licenses', Number(detail?.['left'] ?? 0));
    case 'licenses-owed':
    case 'bad-expiry':
    case 'no-coupon':
    case 'code-wrong':
    case 'coupon-used':
    case 'coupon-expired':
    case 'coupon-canceled':
    case 'own-coupon':
    case 'another-address':
    case 'event-draft':
      return i18n.t(`coupons.refused.${why}`);
    default:
      return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  }
}
