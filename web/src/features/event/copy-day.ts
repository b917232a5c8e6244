import type { Event, Instant } from '@equipage/domain';
import type { Temporal } from './wall-time.ts';

/**
 * The first day to propose for a copy, `YYYY-MM-DD` at the place of the event: the same day of the week as near as can be
 * to a year later, or to as many years as it takes to lie ahead.
 */
export function proposedDay(
  temporal: Temporal,
  { startsAt, timeZone }: Pick<Event, 'startsAt' | 'timeZone'>,
  now: Instant,
): string {
  const dayOf = (at: Instant) =>
    temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const [first, today] = [dayOf(startsAt), dayOf(now)];
  for (let years = 1; ; years += 1) {
    const later = first.add({ years });
    const ahead = (first.dayOfWeek - later.dayOfWeek + 7) % 7;
    const day = later.add({ days: ahead > 3 ? ahead - 7 : ahead });
    if (temporal.PlainDate.compare(day, today) > 0) return day.toString();
  }
}
