import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { isFinished, isOpen, isOver } from '../event/event.ts';
import type { Event, EventState } from '../event/event.schema.ts';
import type { ApplicationStatus, Decision } from './application-status.ts';
import type { ApplicationTally } from './application.schema.ts';
import { findsPlace } from './places.ts';

/** Where an application goes next. `changed: false` means that all is already as wished: nothing to write or tell. */
export interface StatusChange {
  readonly status: ApplicationStatus;
  readonly changed: boolean;
}

interface EventTime {
  readonly state: EventState;
  readonly endsAt: Instant;
}

/**
 * Applying: nothing yet or canceled → pending, or waitlisted where every place is taken; while the event is open and its
 * time for applying has not passed.
 *
 * @param current the person's status at this event, undefined when there is no application.
 * @param tally of the event; asked only where its places are limited
 */
export function decideApply(
  current: ApplicationStatus | undefined,
  event: EventTime & Pick<Event, 'applyUntil' | 'capacity' | 'waitlist'>,
  tally: ApplicationTally,
  now: Instant,
): Outcome<StatusChange, 'event-not-open' | 'application-declined' | 'applications-closed' | 'event-full'> {
  if (!isOpen(event, now)) return refuse('event-not-open');
  if (current === 'declined') return refuse('application-declined');
  if (current !== undefined && current !== 'canceled') return done({ status: current, changed: false });
  if (event.applyUntil !== null && now >= event.applyUntil) return refuse('applications-closed');
  if (findsPlace(event, tally)) return done({ status: 'pending', changed: true });
  return event.waitlist === 'off' ? refuse('event-full') : done({ status: 'waitlisted', changed: true });
}

/** Whether the teammate may still change what she has answered: as long as she takes part or may come to. */
export function decideAnswering(
  current: ApplicationStatus,
  event: EventTime,
  now: Instant,
): Outcome<true, 'event-over' | 'application-canceled' | 'application-declined'> {
  if (isOver(event, now)) return refuse('event-over');
  if (current === 'canceled') return refuse('application-canceled');
  return current === 'declined' ? refuse('application-declined') : done(true);
}

/** Canceling by the teammate: pending, accepted or waitlisted → canceled, before the event ends. */
export function decideCancel(
  current: ApplicationStatus,
  event: EventTime,
  now: Instant,
): Outcome<StatusChange, 'event-over' | 'application-declined'> {
  if (current === 'canceled') return done({ status: 'canceled', changed: false });
  if (isOver(event, now)) return refuse('event-over');
  if (current === 'declined') return refuse('application-declined');
  return done({ status: 'canceled', changed: true });
}

/** An organizer's decision: any status but canceled → the decision, before the event ends. */
export function decideStatus(
  current: ApplicationStatus,
  decision: Decision,
  event: EventTime,
  now: Instant,
): Outcome<StatusChange, 'application-canceled' | 'event-over'> {
  if (current === decision) return done({ status: decision, changed: false });
  if (isOver(event, now)) return refuse('event-over');
  if (current === 'canceled') return refuse('application-canceled');
  return done({ status: decision, changed: true });
}

/** Whether an application belongs to the person's archives. */
export function isArchived(status: ApplicationStatus, eventState: EventState): boolean {
  return status === 'declined' || status === 'canceled' || isFinished({ state: eventState });
}
