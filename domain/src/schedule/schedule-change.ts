import { minute, type Instant } from '../base/instant.ts';
import { sameSchedule } from './roster.ts';
import type { ScheduleChange, ShiftCard } from './schedule.schema.ts';

/**
 * Changes of one person's schedule that come within minutes are told together: an organizer fills in a whole weekend
 * shift by shift, and takes one thing back.
 */
export const toldTogether = 5 * minute;

/** The moment when what changes now is told. */
export function tellingTimeOf(now: Instant): Instant {
  return (Math.floor(now / toldTogether) + 1) * toldTogether;
}

/**
 * The changes to tell, with one more. A shift that changed twice is told as one change from what the person knew to what
 * is now, and so are two moves from shift to shift; what is as it was is not told at all.
 */
export function withChange(
  changes: readonly ScheduleChange[],
  change: ScheduleChange,
): readonly ScheduleChange[] {
  // Who comes back to the shift that she was moved away from has not been moved: she lost one and got another.
  const known = changes.flatMap((each) => (each.movedFrom === change.shiftId ? inTwo(each) : [each]));
  if (change.movedFrom !== null && known.some(({ shiftId }) => shiftId === change.shiftId))
    return inTwo(change).reduce<readonly ScheduleChange[]>(withChange, known);

  const from = change.movedFrom ?? change.shiftId;
  const earlier = known.find(({ shiftId }) => shiftId === from);
  const others = known.filter((other) => other !== earlier);
  const before = earlier === undefined ? change.before : earlier.before;
  const origin = before === null ? change.shiftId : (earlier?.movedFrom ?? from);
  if (origin === change.shiftId && isSame(before, change.after)) return others;
  if (change.after === null) return [...others, { ...change, shiftId: origin, before, movedFrom: null }];
  return [...others, { ...change, before, movedFrom: origin === change.shiftId ? null : origin }];
}

/** A move as what it was made of: one shift is hers no more, another one is. */
function inTwo(move: ScheduleChange): [ScheduleChange, ScheduleChange] {
  return [
    { ...move, shiftId: move.movedFrom ?? move.shiftId, after: null, movedFrom: null },
    { ...move, before: null, movedFrom: null },
  ];
}

function isSame(before: ShiftCard | null, after: ShiftCard | null): boolean {
  if (before === null || after === null) return before === after;
  return sameSchedule(before, after);
}
