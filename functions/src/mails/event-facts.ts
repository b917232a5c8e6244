import { timeZone as knownZone, type Instant, type Language, type NoticeEvent } from '@equipage/domain';
import type { Fact } from './letter.ts';

const labels: Record<Language, { event: string; organizer: string; when: string; where: string }> = {
  en: { event: 'Event', organizer: 'Organized by', when: 'When', where: 'Where' },
  fr: { event: 'Événement', organizer: 'Organisé par', when: 'Quand', where: 'Où' },
};

/** Dates as Europe writes them: English readers get day before month and 24 hours. */
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** What a mail says of an event, in the reader's language and the event's time zone. */
export function eventFacts(event: NoticeEvent, language: Language): Fact[] {
  const { event: name, organizer, when, where } = labels[language];
  return [
    { label: name, value: event.name },
    { label: organizer, value: event.orgName },
    { label: when, value: period(event, language) },
    { label: where, value: event.city },
  ];
}

/**
 * Beginning and end; the day is said once when both are on it. In UTC, and saying so, for a time zone that does not
 * exist: rules let one in, and a mail that cannot be written would be tried for ever.
 */
export function period(
  { startsAt, endsAt, timeZone }: { startsAt: Instant; endsAt: Instant; timeZone: string },
  language: Language,
): string {
  const isKnown = knownZone.safeParse(timeZone).success;
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: isKnown ? timeZone : 'UTC',
  });
  const text = format.formatRange(startsAt, endsAt);
  return isKnown ? text : `${text} (UTC)`;
}
