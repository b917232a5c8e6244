import type { Instant } from '../base/instant.ts';
import { slugOf } from '../base/text.ts';
import type { Event, EventCard } from './event.schema.ts';

export function eventCardOf(event: Event): EventCard {
  const { name, orgName, city, timeZone, startsAt, endsAt, state } = event;
  return { name, orgName, city, timeZone, startsAt, endsAt, state };
}

/**
 * The last part of `/e/<slug>`: readable words and then the id, which alone decides. A renamed event keeps its old
 * addresses that way, and no second document has to be kept in step.
 */
export function eventSlug(event: { id: string; name: string }): string {
  const words = slugOf(event.name);
  return words === '' ? event.id : `${words}-${event.id}`;
}

/** The event id in a slug, or undefined when there is none. */
export function eventIdOfSlug(slug: string): string | undefined {
  return /(?:^|-)([0-9a-hjkmnp-tv-z]{12})$/.exec(slug)?.[1];
}

/**
 * Whether people may still apply, be decided on and write messages: published, and its end not reached. The rules ask
 * the same two questions of the event's own document.
 */
export function isOpen(event: { state: EventCard['state']; endsAt: Instant }, now: Instant): boolean {
  return event.state === 'published' && now < event.endsAt;
}

/** A moment of the last day on which people can apply: what is stored is the end of that day. Undefined: no such day. */
export function lastDayToApply({ applyUntil }: Pick<Event, 'applyUntil'>): Instant | undefined {
  return applyUntil === null ? undefined : applyUntil - 1;
}

/** Over because somebody said so, or because it finished by itself: nothing of it is to come. */
export function isFinished({ state }: { state: EventCard['state'] }): boolean {
  return state === 'finished' || state === 'archived';
}

/** Over by state or by time, whichever comes first. */
export function isOver(event: { state: EventCard['state']; endsAt: Instant }, now: Instant): boolean {
  return isFinished(event) || now >= event.endsAt;
}
