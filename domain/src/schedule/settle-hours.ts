import type { Instant } from '../base/instant.ts';
import { isFinished } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import { workedMinutes, type Attendance } from '../scan/worked-time.ts';
import type { Assignment, Roster } from './schedule.schema.ts';
import { plannedMinutes } from './shift-time.ts';

/**
 * Whether the hours of a shift count by now: the event is finished and the shift over. What an event that was finished
 * before its time had still to come did not happen; what was planned for after its end, like taking down, did.
 */
export function countsAsWorked(
  event: Pick<Event, 'state' | 'endsAt' | 'finishedAt'>,
  shift: Pick<Assignment, 'startsAt' | 'endsAt'>,
  now: Instant,
): boolean {
  if (!isFinished(event) || shift.endsAt > now) return false;
  return shift.startsAt < (event.finishedAt ?? event.endsAt) || shift.startsAt >= event.endsAt;
}

/**
 * Somebody's shifts with the hours that were worked: what an organizer said; else what the check-ins of the entry tell;
 * else what was planned. Doing it again, with check-ins that came late, makes it more exact and never less: check-ins
 * that are gone because a person was erased leave the hours as they are.
 */
export function settleHours(
  { shifts }: Pick<Roster, 'shifts'>,
  event: Pick<Event, 'state' | 'endsAt' | 'finishedAt'>,
  attendances: readonly Attendance[],
  now: Instant,
): Roster['shifts'] {
  return Object.fromEntries(
    Object.entries(shifts).map(([id, assignment]) => {
      if (isSaid(assignment) || !countsAsWorked(event, assignment, now)) return [id, assignment];
      const there = workedMinutes(attendances, assignment);
      if (there !== null) return [id, { ...assignment, workedMinutes: there, workedFrom: 'check-ins' }];
      if (assignment.workedFrom === 'check-ins') return [id, assignment];
      return [id, { ...assignment, workedMinutes: plannedMinutes(assignment), workedFrom: 'plan' }];
    }),
  );
}

/** Whether an organizer has the last word on the hours of a shift. */
function isSaid({ workedMinutes, workedFrom }: Assignment): boolean {
  return workedFrom === 'organizer' || (workedMinutes !== null && workedFrom === null);
}
