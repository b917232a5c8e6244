import { minute, type Instant } from '../base/instant.ts';
import { momentOf } from './check-in.ts';
import type { CheckIn } from './check-in.schema.ts';

/** A time that somebody was there, from coming to leaving. */
export interface Attendance {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * When one person was at an event, by the check-ins of the entry, in whatever order they come. Coming twice without
 * leaving is coming once; leaving without having come is nothing; whoever never left is not told here, because nobody
 * knows how long it was.
 */
export function attendancesOf(checkIns: readonly CheckIn[]): Attendance[] {
  const attendances: Attendance[] = [];
  let from: Instant | undefined;
  const inOrder = checkIns
    .filter(({ counter }) => counter === 'entry')
    .map((checkIn) => ({ kind: checkIn.kind, moment: momentOf(checkIn) }))
    .sort((one, other) => one.moment - other.moment);
  for (const { kind, moment } of inOrder) {
    if (kind === 'in') from ??= moment;
    else if (from !== undefined) {
      attendances.push({ from, until: moment });
      from = undefined;
    }
  }
  return attendances;
}

/**
 * The whole minutes of a shift that somebody was there. Null when the check-ins say nothing of it: then an organizer
 * says how long it was.
 */
export function workedMinutes(
  attendances: readonly Attendance[],
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
): number | null {
  const time = attendances.reduce(
    (sum, { from, until }) => sum + Math.max(0, Math.min(until, endsAt) - Math.max(from, startsAt)),
    0,
  );
  return time === 0 ? null : Math.round(time / minute);
}
