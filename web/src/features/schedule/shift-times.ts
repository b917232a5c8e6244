import { plannedMinutes, type Shift } from '@equipage/domain';
import type { Format } from '../../i18n/format.ts';

/** `18:00–22:00` by the clock of the event. */
export function timesOf(
  format: Format,
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string {
  return `${format.time(startsAt, timeZone)}–${format.time(endsAt, timeZone)}`;
}

/** Hours of work for people: `3.5`. */
export function hoursOf(format: Format, minutes: number): string {
  return format.number(minutes / 60, { maximumFractionDigits: 1 });
}

/** The planned hours of a shift. */
export function hoursOfShift(format: Format, shift: Pick<Shift, 'startsAt' | 'endsAt'>): string {
  return hoursOf(format, plannedMinutes(shift));
}
