import type { Application } from '../application/application.schema.ts';
import { fold } from '../base/text.ts';
import type { Member } from './member.schema.ts';

/** What the community list is sorted by and searched in: `Élodie O’Brien` → `elodie o'brien`. */
export function sortNameOf(name: string): string {
  return fold(name);
}

/**
 * What a member's row tells of the applications to this organization's events: the one whose event starts last. Two
 * that start at once are told apart by their ids, so that a rebuild always picks the same.
 */
export function lastOf(
  applications: Iterable<Pick<Application, 'eventId' | 'status' | 'event'>>,
): Member['last'] {
  let last: Member['last'] = null;
  for (const { eventId, status, event } of applications) {
    const { name: eventName, startsAt } = event;
    const isLater =
      last === null || startsAt > last.startsAt || (startsAt === last.startsAt && eventId > last.eventId);
    if (isLater) last = { eventId, eventName, startsAt, status };
  }
  return last;
}
