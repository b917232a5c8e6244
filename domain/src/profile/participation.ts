import type { Application } from '../application/application.schema.ts';
import type { Instant } from '../base/instant.ts';
import type { Event } from '../event/event.schema.ts';
import type { Participation } from './participation.schema.ts';

/**
 * What a profile tells of one application, or undefined when it tells nothing: only who is accepted takes part, and only
 * from the event's start on.
 * @param minutes worked, as far as they are recorded; null while nobody has
 */
export function participationOf(
  application: Pick<Application, 'status'>,
  event: Event,
  now: Instant,
  minutes: number | null = null,
): Participation | undefined {
  if (application.status !== 'accepted' || event.state === 'draft' || now < event.startsAt) return undefined;
  const { id, orgId, orgName, city, startsAt, endsAt, timeZone } = event;
  return {
    id,
    eventId: id,
    orgId,
    eventName: event.name,
    orgName,
    city,
    startsAt,
    endsAt,
    timeZone,
    minutes,
  };
}

/** The whole of a person's taking part. */
export interface ParticipationTotals {
  readonly events: number;
  /** Of the events whose hours are recorded; null when no event has any. */
  readonly minutes: number | null;
}

/**
 * For the person alone. An organizer who is shown some of the events must never be shown this of all of them: the
 * difference would tell of the others.
 */
export function participationTotals(participations: readonly Participation[]): ParticipationTotals {
  const recorded = participations.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return {
    events: participations.length,
    minutes: recorded.length === 0 ? null : recorded.reduce((sum, minutes) => sum + minutes, 0),
  };
}
