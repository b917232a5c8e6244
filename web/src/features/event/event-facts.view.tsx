import { lastDayToApply, type Event } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import CalendarCheck from '~icons/lucide/calendar-check';
import CalendarDays from '~icons/lucide/calendar-days';
import Mail from '~icons/lucide/mail';
import MapPin from '~icons/lucide/map-pin';
import { useI18n } from '../../i18n/i18n.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { deviceTimeZone, sameClock } from './time-zones.ts';

export interface EventFactsProps {
  readonly event: Pick<
    Event,
    'startsAt' | 'endsAt' | 'timeZone' | 'address' | 'city' | 'country' | 'contactEmail' | 'applyUntil'
  >;
  /** The reader's own zone; tests name one. */
  readonly ownTimeZone?: string | undefined;
}

/** When, where, and whom to ask. The clock is that of the place; readers whose clock differs see theirs beside it. */
export function EventFactsView(props: EventFactsProps): JSX.Element {
  const { t, format } = useI18n();
  const lastDay = () => lastDayToApply(props.event);
  const facts = (): Fact[] => [
    { label: t('event.fact.when'), icon: CalendarDays, value: <When {...props} /> },
    { label: t('event.fact.where'), icon: MapPin, value: <Where {...props} /> },
    ...(lastDay() === undefined
      ? []
      : [
          {
            label: t('event.fact.lastDay'),
            icon: CalendarCheck,
            value: format.date(lastDay()!, props.event.timeZone),
          },
        ]),
    ...(props.event.contactEmail === ''
      ? []
      : [
          { label: t('event.fact.contact'), icon: Mail, value: <Contact email={props.event.contactEmail} /> },
        ]),
  ];
  return <Facts facts={facts()} />;
}

function When(props: EventFactsProps) {
  const { t, format } = useI18n();
  const own = () => props.ownTimeZone ?? deviceTimeZone();
  const differs = () =>
    !sameClock(own(), props.event.timeZone, props.event.startsAt) ||
    !sameClock(own(), props.event.timeZone, props.event.endsAt);
  const range = (timeZone: string) =>
    format.dateTimeRange(props.event.startsAt, props.event.endsAt, timeZone);
  return (
    <>
      <time dateTime={new Date(props.event.startsAt).toISOString()}>{range(props.event.timeZone)}</time>
      <Show when={differs()}>
        <p class="text-small font-normal text-soft">{t('event.fact.yourTime', { time: range(own()) })}</p>
      </Show>
    </>
  );
}

function Where(props: EventFactsProps) {
  const { format } = useI18n();
  return (
    <>
      <Show when={props.event.address}>
        <p class="whitespace-pre-line">
          <bdi>{props.event.address}</bdi>
        </p>
      </Show>
      <p>
        <bdi>{props.event.city}</bdi>, {format.country(props.event.country)}
      </p>
    </>
  );
}

/** An address that the organizer may have typed before addresses were checked: what is none stays plain text. */
function Contact(props: { email: string }) {
  const href = () => (/^[^\s@?&#]+@[^\s@?&#]+$/.test(props.email) ? `mailto:${props.email}` : undefined);
  return (
    <Show when={href()} fallback={props.email}>
      {(href) => (
        <a href={href()} class="text-primary-ink underline underline-offset-4 hover:decoration-2">
          {props.email}
        </a>
      )}
    </Show>
  );
}
