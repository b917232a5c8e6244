import type { Instant } from '../base/instant.ts';
import { isOpen } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { Application, ApplicationTally } from './application.schema.ts';

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

/**
 * What somebody who has not applied meets at an event: a place to ask for, only the waiting list, every place taken, the
 * last day past, or an event that takes nobody, because it is not published yet or over.
 */
export type Welcome = 'open' | 'waiting' | 'full' | 'closed' | 'none';

export function welcomeAt(
  event: Pick<Event, 'state' | 'endsAt' | 'applyUntil' | 'waitlist' | 'full'>,
  now: Instant,
): Welcome {
  if (!isOpen(event, now)) return 'none';
  if (event.applyUntil !== null && now >= event.applyUntil) return 'closed';
  if (!event.full) return 'open';
  return event.waitlist === 'off' ? 'full' : 'waiting';
}

/** How many places go by themselves to those who wait, now. */
export function placesToOffer(event: PlacedEvent, tally: ApplicationTally, now: Instant): number {
  if (event.capacity === null || event.waitlist !== 'automatic' || !isOpen(event, now)) return 0;
  return Math.max(0, event.capacity - placesTaken(tally));
}

/**
 * Who of those who wait gets the places, in their order. Whoever an organizer put on the list herself gets only a place
 * that becomes free anew: the places that were free before are those that she was not given.
 *
 * @param free all places that go to those who wait
 * @param anew how many of them have just become free
 */
export function offered<Waiting extends Pick<Application, 'setAside'>>(
  waiting: readonly Waiting[],
  free: number,
  anew: number,
): readonly Waiting[] {
  const next: Waiting[] = [];
  let called = 0;
  for (const one of waiting) {
    if (next.length >= free) break;
    if (one.setAside && called >= anew) continue;
    if (one.setAside) called += 1;
    next.push(one);
  }
  return next;
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
