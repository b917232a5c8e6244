import { minute, type Instant, type Refusal } from '@equipage/domain';
import type { I18n } from './i18n.tsx';
import type { RefusalCode } from './refusals.en.ts';

/**
 * Why something was refused, for the person who asked; where the server says when there is room again, so does the text.
 * @param now on this device, to tell today from another day
 */
export function refusalText(
  { t, format }: Pick<I18n, 't' | 'format'>,
  { why, detail }: Pick<Refusal<RefusalCode>, 'why' | 'detail'>,
  now: Instant = Date.now(),
): string {
  const retryAt = detail?.['retryAt'];
  if (why !== 'too-many-requests' || typeof retryAt !== 'number') return t(`refusals.${why}`);
  // The next whole minute: the time that is shown must not be too early.
  const at = Math.ceil(retryAt / minute) * minute;
  const time = format.time(at);
  return format.date(at) === format.date(now)
    ? t('ui.tooOftenUntil', { time })
    : t('ui.tooOftenUntilDay', { date: format.date(at), time });
}
