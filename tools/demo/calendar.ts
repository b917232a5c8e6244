import type { Instant } from '@equipage/domain';
import { Temporal } from 'temporal-polyfill';

/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time of the day as it is said at the place, `HH:MM`. */
export type Clock = `${number}:${number}`;

/** So many days from now by the calendar of a place, at a time of that day there, summer time or not. */
export function inDays(now: Instant, days: number, clock: Clock, timeZone: string): Instant {
  return at(today(now, timeZone).add({ days }), clock, timeZone);
}

/**
 * The first such weekday at least so many days from now, at a time of that day there: festivals begin on Fridays
 * whenever somebody looks at the demo data.
 */
export function onWeekday(
  now: Instant,
  days: number,
  weekday: Weekday,
  clock: Clock,
  timeZone: string,
): Instant {
  const earliest = today(now, timeZone).add({ days });
  const wait = (weekday - earliest.dayOfWeek + 7) % 7;
  return at(earliest.add({ days: wait }), clock, timeZone);
}

function today(now: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
}

function at(date: Temporal.PlainDate, clock: Clock, timeZone: string): Instant {
  return date.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds;
}
