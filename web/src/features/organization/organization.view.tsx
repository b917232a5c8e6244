import type { Event, Instant } from '@equipage/domain';
import { isOver } from '@equipage/domain';
import { createMemo, For, Show, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';

export interface OrganizationEventsProps {
  readonly events: readonly Event[];
  readonly state: LiveState;
  readonly now: Instant;
  readonly hrefOf: (event: Event) => string;
  readonly newEventHref: string;
  /** How many applications to an upcoming event wait for a decision. */
  readonly waiting: (eventId: string) => number;
  readonly onRetry: () => void;
}

/** The events of an organization: what is to come first, the next one on top; then the past, the latest on top. */
export function OrganizationEvents(props: OrganizationEventsProps): JSX.Element {
  const { t } = useI18n();
  const upcoming = createMemo(() =>
    props.events
      .filter((event) => !isOver(event, props.now))
      .sort((one, other) => one.startsAt - other.startsAt),
  );
  const past = createMemo(() =>
    props.events
      .filter((event) => isOver(event, props.now))
      .sort((one, other) => other.startsAt - one.startsAt),
  );
  return (
    <LiveView
      state={props.state}
      rows={props.events}
      onRetry={() => props.onRetry()}
      empty={
        <EmptyState
          icon={CalendarPlus}
          title={t('organization.events.emptyTitle')}
          text={t('organization.events.emptyText')}
          action={
            <Button variant="primary" href={props.newEventHref}>
              {t('organization.events.new')}
            </Button>
          }
        />
      }
    >
      {() => (
        <div class="grid gap-10">
          <Show when={upcoming().length > 0}>
            <Section title={t('organization.events.upcoming')}>
              <List>
                <For each={upcoming()}>
                  {(event) => (
                    <Row
                      event={event}
                      over={false}
                      href={props.hrefOf(event)}
                      waiting={props.waiting(event.id)}
                    />
                  )}
                </For>
              </List>
            </Section>
          </Show>
          <Show when={past().length > 0}>
            <Section title={t('organization.events.past')}>
              <List>
                <For each={past()}>
                  {(event) => <Row event={event} over href={props.hrefOf(event)} waiting={0} />}
                </For>
              </List>
            </Section>
          </Show>
        </div>
      )}
    </LiveView>
  );
}

const tones = {
  draft: 'draft',
  published: 'good',
  finished: 'off',
  archived: 'off',
} as const satisfies Record<Event['state'], StatusTone>;

function Row(props: { event: Event; over: boolean; href: string; waiting: number }) {
  const { t, plural, format } = useI18n();
  /** A published event whose end has come is over, although nobody has finished it yet. */
  const ended = () => props.over && props.event.state === 'published';
  return (
    <ListItem
      href={props.href}
      leading={<DateTile instant={props.event.startsAt} timeZone={props.event.timeZone} over={props.over} />}
      title={<bdi>{props.event.name}</bdi>}
      detail={t('organization.events.dates', {
        dates: format.dateRange(props.event.startsAt, props.event.endsAt, props.event.timeZone),
        city: props.event.city,
      })}
      trailing={
        <>
          <Show when={props.waiting > 0}>
            <StatusChip tone="new">{plural('organization.events.waiting', props.waiting)}</StatusChip>
          </Show>
          <StatusChip tone={ended() ? 'off' : tones[props.event.state]}>
            {ended() ? t('event.state.over') : t(`event.state.${props.event.state}`)}
          </StatusChip>
        </>
      }
    />
  );
}
