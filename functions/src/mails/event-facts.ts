import type { Instant, Language, NoticeEvent } from '@equipage/domain';
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

/** Beginning and end; the day is said once when both are on it. */
export function period(
  { startsAt, endsAt, timeZone }: { startsAt: Instant; endsAt: Instant; timeZone: string },
  language: Language,
): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return format.formatRange(startsAt, endsAt);
}
