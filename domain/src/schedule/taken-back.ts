import type { Instant } from '../base/instant.ts';
import { toldTogether } from './schedule-change.ts';
import type { Roster, TakenPlace } from './schedule.schema.ts';

type Remembered = Pick<Roster, 'takenBack'>;

/** What is remembered of places taken back, with one more: for as long as changes are told together, and no longer. */
export function withTakenBack({ takenBack }: Remembered, shiftId: string, place: TakenPlace): Remembered {
  const still = Object.entries(takenBack).filter(([, { takenAt }]) => isFresh(takenAt, place.takenAt));
  return { takenBack: { ...Object.fromEntries(still), [shiftId]: place } };
}

/** The same without one that was given again. */
export function withoutTakenBack({ takenBack }: Remembered, shiftId: string): Remembered {
  const { [shiftId]: _, ...others } = takenBack;
  return { takenBack: others };
}

/** The place as it was, if it was taken back a few minutes ago. */
export function takenBackIn(
  { takenBack }: Remembered,
  shiftId: string,
  now: Instant,
): TakenPlace | undefined {
  const place = Object.hasOwn(takenBack, shiftId) ? takenBack[shiftId] : undefined;
  return place !== undefined && isFresh(place.takenAt, now) ? place : undefined;
}

function isFresh(takenAt: Instant, now: Instant): boolean {
  return now < takenAt + toldTogether;
}
