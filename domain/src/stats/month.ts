import { minute, type Instant } from '../base/instant.ts';
import type { Period } from '../schedule/shift-time.ts';
import type { Month } from './stats.schema.ts';

/** How many months are shown. */
export const shownMonths = 12;

/** Making a format takes a thousand times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateOf(timeZone: string, at: Instant): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** The calendar month of a moment, as the clocks of a place say. */
export function monthOf(timeZone: string, at: Instant): Month {
  return dateOf(timeZone, at).slice(0, 7);
}

/** The day of a moment in UTC: an organization has no time zone of its own, and the page says which day is meant. */
export function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The last months up to that of a moment in UTC, the earliest first. */
export function monthsUntil(now: Instant, many: number = shownMonths): Month[] {
  const date = new Date(now);
  return Array.from({ length: many }, (_, at) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (many - 1 - at), 1))
      .toISOString()
      .slice(0, 7),
  );
}

/**
 * The months that a period lies in and the share of its time in each; the shares add up to 1. A period is no longer than
 * a shift, so there are at most two. What counts is time that goes by and not what the clocks show.
 */
export function sharesByMonth(
  { startsAt, endsAt }: Period,
  timeZone: string,
): readonly (readonly [month: Month, share: number])[] {
  const first = monthOf(timeZone, startsAt);
  // The end itself is no longer part of it.
  const last = monthOf(timeZone, endsAt - 1);
  if (first === last) return [[first, 1]];
  // Months turn at whole minutes everywhere.
  let [before, after] = [Math.floor(startsAt / minute), Math.ceil(endsAt / minute)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (monthOf(timeZone, middle * minute) === first) before = middle;
    else after = middle;
  }
  const share = (after * minute - startsAt) / (endsAt - startsAt);
  return [
    [first, share],
    [last, 1 - share],
  ];
}
