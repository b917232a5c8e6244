import type { Refusal } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';

/** What only the page of text messages explains. */
type SmsRefusal =
  | 'text-too-long'
  | 'no-recipients'
  | 'too-many-recipients'
  | 'event-draft'
  | 'credits-owed'
  | 'not-enough-credits';

/** Why no text message was sent. */
export function smsRefusal(
  i18n: Pick<I18n, 't' | 'plural' | 'format'>,
  { why, detail }: Pick<Refusal<RefusalCode | SmsRefusal>, 'why' | 'detail'>,
): string {
  const numberAt = (name: string) => i18n.format.number(Number(detail?.[name] ?? 0));
  switch (why) {
    case 'too-many-recipients':
      return i18n.t('sms.refused.too-many-recipients', { most: numberAt('most') });
    case 'not-enough-credits':
      return i18n.t('sms.refused.not-enough-credits', { cost: numberAt('cost'), left: numberAt('left') });
    case 'text-too-long':
    case 'no-recipients':
    case 'event-draft':
    case 'credits-owed':
      return i18n.t(`sms.refused.${why}`);
    default:
      return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  }
}
