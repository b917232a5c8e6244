import type { Instant } from '@equipage/domain';
import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';

export interface DateTileProps {
  readonly instant: Instant;
  readonly timeZone: string;
  /** Over: without colour. */
  readonly over?: boolean | undefined;
}

/** A day as on a wall calendar, to find an event in a list at a glance. Silent: the row says the date in full. */
export function DateTile(props: DateTileProps): JSX.Element {
  const { language } = useI18n();
  const parts = createMemo(() => ({
    day: new Intl.DateTimeFormat(language(), { day: 'numeric', timeZone: props.timeZone }).format(
      props.instant,
    ),
    month: new Intl.DateTimeFormat(language(), { month: 'short', timeZone: props.timeZone }).format(
      props.instant,
    ),
  }));
  return (
    <span
      aria-hidden="true"
      data-over={props.over ? '' : undefined}
      class="grid size-14 content-center justify-items-center rounded-control bg-primary-soft text-primary-ink data-over:bg-sunk data-over:text-soft"
    >
      <span class="font-heading text-title leading-none font-bold tabular-nums">{parts().day}</span>
      <span class="text-small leading-tight">{parts().month}</span>
    </span>
  );
}
