import type { Participation } from '@equipage/domain';
import { For, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { List, ListItem } from '../../ui/list.tsx';

/** Events that a person took part in: when, where, with whom, and how many hours. */
export function ParticipationList(props: { readonly participations: readonly Participation[] }): JSX.Element {
  const { t, format } = useI18n();
  return (
    <List>
      <For each={props.participations}>
        {(event) => (
          <ListItem
            leading={<DateTile instant={event.startsAt} timeZone={event.timeZone} over />}
            title={<bdi>{event.eventName}</bdi>}
            detail={
              <>
                <span class="block">
                  {t('profile.whenAndWhere', {
                    dates: format.dateRange(event.startsAt, event.endsAt, event.timeZone),
                    city: event.city,
                  })}
                </span>
                <span class="block">
                  <bdi>{event.orgName}</bdi>
                </span>
              </>
            }
            trailing={<Hours minutes={event.minutes} />}
          />
        )}
      </For>
    </List>
  );
}

function Hours(props: { minutes: number | null }) {
  const { t, plural } = useI18n();
  return (
    <span class="tabular-nums">
      {props.minutes === null ? t('profile.hoursUnknown') : plural('profile.hours', hoursOf(props.minutes))}
    </span>
  );
}

/** To the tenth of an hour. */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
