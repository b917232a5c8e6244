import { minute, type Instant } from '../base/instant.ts';
import { sameSchedule } from './roster.ts';
import type { ScheduleChange, ShiftCard } from './schedule.schema.ts';

/**
 * Changes of one person's schedule that come within minutes are told together: an organizer fills in a whole weekend
 * shift by shift, and takes one thing back.
 */
const together = 5 * minute;

/** The moment when what changes now is told. */
export function tellingTimeOf(now: Instant): Instant {
  return (Math.floor(now / together) + 1) * together;
}

/**
 * The changes to tell, with one more. A shift that changed twice is told as one change from what the person knew to what
 * is now; what is as it was is not told at all.
 */
export function withChange(
  changes: readonly ScheduleChange[],
  change: ScheduleChange,
): readonly ScheduleChange[] {
  const earlier = changes.find(({ shiftId }) => shiftId === change.shiftId);
  const others = changes.filter((other) => other !== earlier);
  const before = earlier === undefined ? change.before : earlier.before;
  return isSame(before, change.after) ? others : [...others, { ...change, before }];
}

function isSame(before: ShiftCard | null, after: ShiftCard | null): boolean {
  if (before === null || after === null) return before === after;
  return sameSchedule(before, after);
}
