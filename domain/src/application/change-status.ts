import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { isOpen, isOver } from '../event/event.ts';
import type { EventState } from '../event/event.schema.ts';
import type { ApplicationStatus, Decision } from './application-status.ts';

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
 * Applying: nothing yet or canceled → pending, while the event is open.
 * @param current the person's status at this event, undefined when there is no application.
 */
export function decideApply(
  current: ApplicationStatus | undefined,
  event: EventTime,
  now: Instant,
): Outcome<StatusChange, 'event-not-open' | 'application-declined'> {
  if (!isOpen(event, now)) return refuse('event-not-open');
  if (current === 'declined') return refuse('application-declined');
  if (current !== undefined && current !== 'canceled') return done({ status: current, changed: false });
  return done({ status: 'pending', changed: true });
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
  return (
    status === 'declined' || status === 'canceled' || eventState === 'finished' || eventState === 'archived'
  );
}
