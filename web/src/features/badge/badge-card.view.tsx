import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { QrCode } from './qr-code.view.tsx';
import type { QrDrawing } from './qr-drawing.ts';

export interface BadgeCardProps {
  readonly name: string;
  readonly thumbnail: string | null;
  /** Undefined for the moment until it is drawn. */
  readonly code: QrDrawing | undefined;
  /** What to read out where no camera reads the code; undefined for the moment until it is known. */
  readonly spoken: string | undefined;
}

/**
 * The badge itself. Black on white whatever the theme: cameras read that, and it is the brightest that a screen can be.
 * On paper nothing else of the page is printed, in the size of a card for a lanyard.
 */
export function BadgeCard(props: BadgeCardProps): JSX.Element {
  const { t } = useI18n();
  return (
    <article
      aria-label={t('badge.of', { name: props.name })}
      class="grid w-full max-w-96 justify-items-center gap-4 rounded-card bg-[white] pb-5 text-[black] tablet:border tablet:border-hairline tablet:px-4 tablet:pt-4 print:w-[85mm] print:border print:border-hairline print:p-[6mm]"
    >
      <QrCode code={props.code} label={t('badge.picture')} />
      <div class="flex max-w-full items-center gap-3 px-2">
        <Avatar name={props.name} photo={props.thumbnail} />
        <p class="min-w-0 font-heading text-title font-bold wrap-anywhere">
          <bdi>{props.name}</bdi>
        </p>
      </div>
      <Show when={props.spoken}>
        {(spoken) => (
          <p class="px-2 text-center">
            {t('badge.spoken')} <strong class="text-large font-bold tracking-widest">{spoken()}</strong>
          </p>
        )}
      </Show>
    </article>
  );
}
