import type { Instant } from '../base/instant.ts';
import type { Period } from '../schedule/shift-time.ts';

/** The parts of `Temporal` that moving dates takes; given, because not every runtime has them and a page must not load them for nothing. */
export type Temporal = Pick<typeof import('temporal-polyfill').Temporal, 'Instant' | 'PlainDate'>;

/** How the dates of a copy lie to those of its event: so many days on, and by the clocks of which place. */
export interface DateMove {
  readonly days: number;
  /** Time zones. */
  readonly from: string;
  readonly to: string;
}

/** The move that brings the day of an event's start onto another one, `YYYY-MM-DD`. */
export function moveToDay(
  temporal: Temporal,
  { startsAt, timeZone }: { readonly startsAt: Instant; readonly timeZone: string },
  startsOn: string,
  to: string,
): DateMove {
  const first = temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(timeZone).toPlainDate();
  const { days } = first.until(temporal.PlainDate.from(startsOn), { largestUnit: 'day' });
  return { days, from: timeZone, to };
}

/**
 * The same time on the wall, so many days on. A time that the clocks leave out that day is as much later as they jump; of
 * one that comes twice it is the first.
 */
export function movedInstant(temporal: Temporal, at: Instant, { days, from, to }: DateMove): Instant {
  return temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(from)
    .toPlainDateTime()
    .add({ days })
    .toZonedDateTime(to).epochMilliseconds;
}

/**
 * Start and end of something, each by the clocks on the wall. Where they are changed in between it lasts an hour more or
 * less; what that would leave nothing of keeps its length, and what it would make too long ends at the longest allowed.
 * @param longest in milliseconds
 */
export function movedPeriod(
  temporal: Temporal,
  { startsAt, endsAt }: Period,
  move: DateMove,
  longest: number,
): Period {
  const start = movedInstant(temporal, startsAt, move);
  const end = movedInstant(temporal, endsAt, move);
  const length = end > start ? end - start : endsAt - startsAt;
  return { startsAt: start, endsAt: start + Math.min(length, longest) };
}
