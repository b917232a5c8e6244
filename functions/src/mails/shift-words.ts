import type { Language, NoticeEvent, ShiftCard } from '@equipage/domain';
import { period } from './event-facts.ts';

/** A shift in one line: `Bar, Big barn: Saturday 11 July 2026, 18:00–22:00`, by the clock of the event. */
export function shiftLine(
  { missionName, place, startsAt, endsAt }: ShiftCard,
  { timeZone }: Pick<NoticeEvent, 'timeZone'>,
  language: Language,
): string {
  const what = place === '' ? missionName : `${missionName}, ${place}`;
  return `${what}${colon[language]}${period({ startsAt, endsAt, timeZone }, language)}`;
}

/** French puts a space before it, one that does not break. */
const colon: Record<Language, string> = { en: ': ', fr: '\u00a0: ' };
