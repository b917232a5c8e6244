import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { isBlank } from '../base/text.ts';
import { isFinished } from './event.ts';
import { eventFacts, type Event, type EventState } from './event.schema.ts';

/** Draft → published, when every fact is there (the rules count a name of spaces as one) and the end lies ahead. Published again is no change. */
export function decidePublication(
  event: Event,
  now: Instant,
): Outcome<{ state: EventState; changed: boolean }, 'incomplete' | 'event-over'> {
  if (event.state === 'published') return done({ state: 'published', changed: false });
  if (event.state !== 'draft' || now >= event.endsAt) return refuse('event-over');
  const complete = eventFacts.safeParse(event).success && !isBlank(event.name) && !isBlank(event.city);
  if (!complete) return refuse('incomplete');
  return done({ state: 'published', changed: true });
}

/** Published → finished. Finished again is no change. */
export function decideFinish(
  event: Event,
): Outcome<{ state: EventState; changed: boolean }, 'not-published'> {
  if (isFinished(event)) return done({ state: event.state, changed: false });
  if (event.state !== 'published') return refuse('not-published');
  return done({ state: 'finished', changed: true });
}

/** Finished → archived: out of the way of those who organize it, for everybody else nothing changes. */
export function decideArchiving(
  event: Pick<Event, 'state'>,
): Outcome<{ state: EventState; changed: boolean }, 'not-finished'> {
  if (event.state === 'archived') return done({ state: 'archived', changed: false });
  if (event.state !== 'finished') return refuse('not-finished');
  return done({ state: 'archived', changed: true });
}

/** Archived → finished. It never opens again: what people saw closed stays closed. */
export function decideUnarchiving(
  event: Pick<Event, 'state'>,
): Outcome<{ state: EventState; changed: boolean }, 'not-finished'> {
  if (event.state === 'finished') return done({ state: 'finished', changed: false });
  if (event.state !== 'archived') return refuse('not-finished');
  return done({ state: 'finished', changed: true });
}
