import type { SupportedEvent } from '@equipage/domain';
import type { JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import Flag from '~icons/lucide/flag';
import MapPin from '~icons/lucide/map-pin';
import Ticket from '~icons/lucide/ticket';
import UsersRound from '~icons/lucide/users-round';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';

/** All that a supporter may know of an event: facts and numbers, and nobody's name. */
export function SupportedEventView(props: { readonly event: SupportedEvent }): JSX.Element {
  const { t, format } = useI18n();
  return (
    <Card>
      <div class="grid gap-4">
        <Facts
          facts={[
            { label: t('coupons.supported.organizer'), value: <bdi>{props.event.orgName}</bdi>, icon: Flag },
            {
              label: t('coupons.supported.dates'),
              value: format.dateTimeRange(props.event.startsAt, props.event.endsAt, props.event.timeZone),
              icon: CalendarDays,
            },
            { label: t('coupons.supported.city'), value: props.event.city, icon: MapPin },
            {
              label: t('coupons.supported.licenses'),
              value: format.number(props.event.licenses),
              icon: Ticket,
            },
            {
              label: t('coupons.supported.teammates'),
              value: format.number(props.event.teammates),
              icon: UsersRound,
            },
          ]}
        />
        <p class="text-small text-soft">
          {t('coupons.supported.asOf', {
            date: format.date(props.event.refreshedAt),
            time: format.time(props.event.refreshedAt),
          })}
        </p>
      </div>
    </Card>
  );
}
