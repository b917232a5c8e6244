import { isOver, type Instant } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { ListItem } from '../../ui/list.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { shownState, type ListedEvent, type ShownState } from './event-list.ts';

const tones = {
  draft: 'draft',
  published: 'good',
  over: 'off',
  finished: 'off',
  archived: 'off',
} as const satisfies Record<ShownState, StatusTone>;

/** An event in a list of its organization: when and where, how it stands, and how many take part. */
export function EventRow(props: {
  readonly event: ListedEvent;
  readonly now: Instant;
  readonly href: string;
  /** Accepted people; undefined where that is not told. */
  readonly teammates: number | undefined;
}): JSX.Element {
  const { t, plural, format } = useI18n();
  const state = () => shownState(props.event, props.now);
  return (
    <ListItem
      href={props.href}
      leading={
        <DateTile
          instant={props.event.startsAt}
          timeZone={props.event.timeZone}
          over={isOver(props.event, props.now)}
        />
      }
      title={<bdi>{props.event.name}</bdi>}
      detail={
        <>
          <p>
            {t('organization.events.dates', {
              dates: format.dateRange(props.event.startsAt, props.event.endsAt, props.event.timeZone),
              city: props.event.city,
            })}
          </p>
          <Show when={props.event.supported}>
            <p>{t('organization.events.supported', { name: props.event.orgName })}</p>
          </Show>
        </>
      }
      trailing={
        <>
          <Show when={props.teammates}>
            {(number) => <span>{plural('organization.events.teammates', number())}</span>}
          </Show>
          <StatusChip tone={tones[state()]}>{t(`event.state.${state()}`)}</StatusChip>
        </>
      }
    />
  );
}
