import { isBlank } from '@equipage/domain';
import type { MeasuredSms } from '@equipage/domain/sms-segments';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** What the text takes as it stands, and which letters make it dear. */
export function SmsMeasure(props: { readonly measured: MeasuredSms | undefined }): JSX.Element {
  const { t, plural } = useI18n();
  const letters = () => (props.measured?.wideLetters ?? []).slice(0, 8).map(shown).join(' ');
  return (
    <p class="text-small text-soft" role="status">
      <span class="font-semibold tabular-nums" data-segments={props.measured?.segments}>
        {plural('sms.segments', props.measured?.segments ?? 0)}
      </span>{' '}
      <Show when={props.measured?.encoding === 'UCS-2'} fallback={t('sms.narrow')}>
        {t('sms.wide', { letters: letters() })}
      </Show>
    </p>
  );
}

/** A letter that nobody sees is told by its number. */
function shown(letter: string): string {
  return isBlank(letter)
    ? `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : letter;
}
