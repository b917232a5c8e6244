import type { Instant } from '../base/instant.ts';
import { isOpen } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { ApplicationTally } from './application.schema.ts';

/** What an event says about its places. */
export type PlacedEvent = Pick<Event, 'state' | 'endsAt' | 'capacity' | 'waitlist'>;

/** People who were accepted, and people who are still to be decided on: nobody else gets their places. */
export function placesTaken(tally: ApplicationTally): number {
  return tally.pending + tally.accepted;
}

/**
 * Whether somebody who applies now finds a place. Where others wait, places that become free are for them first, in
 * their order.
 */
export function findsPlace(
  { capacity, waitlist }: Pick<Event, 'capacity' | 'waitlist'>,
  tally: ApplicationTally,
): boolean {
  if (capacity === null) return true;
  return placesTaken(tally) < capacity && (waitlist === 'off' || tally.waitlisted === 0);
}

/** How many places go by themselves to those who wait, now. */
export function placesToOffer(event: PlacedEvent, tally: ApplicationTally, now: Instant): number {
  if (event.capacity === null || event.waitlist !== 'automatic' || !isOpen(event, now)) return 0;
  return Math.max(0, event.capacity - placesTaken(tally));
}

/** The tally once somebody has another status. @param from undefined: she had not applied */
export function tallyAfter(
  tally: ApplicationTally,
  from: ApplicationStatus | undefined,
  to: ApplicationStatus,
): ApplicationTally {
  const after = { ...tally, [to]: tally[to] + 1 };
  // Counted late, a tally may not know of somebody yet; a number below zero is never true.
  return from === undefined ? after : { ...after, [from]: Math.max(0, after[from] - 1) };
}
