import type { Refusal } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';

/** What only the pages of organizers explain. */
export type LicenseRefusal =
  'no-license' | 'licenses-owed' | 'not-enough-licenses' | 'too-few' | 'not-payable' | 'payment-away';

/** Why something was refused that takes licenses, and how there will be more. */
export function licenseRefusal(
  i18n: Pick<I18n, 't' | 'plural' | 'format'>,
  { why, detail }: Pick<Refusal<RefusalCode | LicenseRefusal>, 'why' | 'detail'>,
): string {
  switch (why) {
    case 'not-enough-licenses':
      return i18n.plural('licenses.refused.not-enough-licenses', Number(detail?.['left'] ?? 0));
    case 'no-license':
    case 'licenses-owed':
    case 'too-few':
    case 'not-payable':
    case 'payment-away':
      return i18n.t(`licenses.refused.${why}`);
    default:
      return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  }
}
