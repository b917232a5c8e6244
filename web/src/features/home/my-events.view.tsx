import type { ApplicationStatus } from '@equipage/domain';
import { For, type JSX } from 'solid-js';
import CalendarHeart from '~icons/lucide/calendar-heart';
import MessageCircle from '~icons/lucide/message-circle';
import { useI18n } from '../../i18n/i18n.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import type { OwnApplication } from './kept-home.ts';

export interface MyEventsProps {
  /** In the order to be shown. */
  readonly applications: readonly OwnApplication[];
  readonly state: LiveState;
  /** Past: without colour. */
  readonly over: boolean;
  readonly unreadOf: (eventId: string) => number;
  /** The event's public page. */
  readonly hrefOf: (application: OwnApplication) => string;
  readonly conversationHrefOf: (application: OwnApplication) => string;
  readonly empty: JSX.Element;
  readonly onRetry: () => void;
}

/** The events that a person applied to: when, where, how it stands, and what the organizers wrote. */
export function MyEvents(props: MyEventsProps): JSX.Element {
  return (
    <LiveView
      state={props.state}
      rows={props.applications}
      empty={props.empty}
      onRetry={() => props.onRetry()}
    >
      {(applications) => (
        <List>
          <For each={applications()}>
            {(application) => (
              <Row
                application={application}
                over={props.over}
                unread={props.unreadOf(application.eventId)}
                href={props.hrefOf(application)}
                conversationHref={props.conversationHrefOf(application)}
              />
            )}
          </For>
        </List>
      )}
    </LiveView>
  );
}

/** In place of the list for somebody who has not applied to anything yet. */
export function NoEvents(): JSX.Element {
  const { t } = useI18n();
  return <EmptyState icon={CalendarHeart} title={t('home.noEvents')} text={t('home.noEventsText')} />;
}

const tones: Record<ApplicationStatus, StatusTone> = {
  pending: 'waiting',
  accepted: 'good',
  waitlisted: 'hold',
  declined: 'bad',
  canceled: 'off',
};

function Row(props: {
  application: OwnApplication;
  over: boolean;
  unread: number;
  href: string;
  conversationHref: string;
}) {
  const { t, plural, format } = useI18n();
  const event = () => props.application.event;
  return (
    <ListItem
      href={props.href}
      unread={props.unread > 0}
      leading={<DateTile instant={event().startsAt} timeZone={event().timeZone} over={props.over} />}
      title={<bdi>{event().name}</bdi>}
      detail={
        <>
          <span class="block">
            {t('home.whenAndWhere', {
              dates: format.dateRange(event().startsAt, event().endsAt, event().timeZone),
              city: event().city,
            })}
          </span>
          <span class="block">
            <bdi>{event().orgName}</bdi>
          </span>
        </>
      }
      trailing={
        <StatusChip tone={tones[props.application.status]}>
          {t(`application.ownStatus.${props.application.status}`)}
        </StatusChip>
      }
      action={
        <IconButton
          href={props.conversationHref}
          icon={MessageCircle}
          count={props.unread}
          label={
            props.unread > 0
              ? plural('home.unreadOf', props.unread, { event: event().name })
              : t('home.conversationOf', { event: event().name })
          }
        />
      }
    />
  );
}
