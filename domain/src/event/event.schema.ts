import * as z from 'zod/mini';
import { hour, instant, timeZone } from '../base/instant.ts';
import { countryCode, storedLine, storedText } from '../base/stored.ts';

export const eventLimits = {
  name: 120,
  description: 10_000,
  city: 120,
  address: 300,
  contact: 254,
  /** Longest event, in milliseconds: a season. */
  duration: 366 * 24 * hour,
} as const;

export const eventState = z.enum(['draft', 'published', 'finished', 'archived']);
export type EventState = z.infer<typeof eventState>;

/** The facts that organizers write, under rules; the state is changed by functions only. */
export const eventFacts = z
  .object({
    name: storedLine(eventLimits.name),
    description: storedText(eventLimits.description),
    city: storedLine(eventLimits.city),
    country: countryCode,
    address: storedText(eventLimits.address),
    timeZone,
    startsAt: instant,
    endsAt: instant,
    contactEmail: storedText(eventLimits.contact),
  })
  .check(
    z.refine((event) => event.endsAt > event.startsAt, {
      path: ['endsAt'],
      message: 'ends before it starts',
    }),
    z.refine((event) => event.endsAt - event.startsAt <= eventLimits.duration, {
      path: ['endsAt'],
      message: 'too long',
    }),
  );
export type EventFacts = z.infer<typeof eventFacts>;

/** `events/{eventId}`: public facts; a draft is readable by its organizers only. */
export const event = z.object({
  id: z.string(),
  orgId: z.string(),
  /** Projection of the organization's name, so that the public page needs one read. */
  orgName: z.string(),
  state: eventState,
  name: eventFacts.shape.name,
  description: eventFacts.shape.description,
  city: eventFacts.shape.city,
  country: eventFacts.shape.country,
  address: eventFacts.shape.address,
  timeZone: eventFacts.shape.timeZone,
  startsAt: eventFacts.shape.startsAt,
  endsAt: eventFacts.shape.endsAt,
  contactEmail: eventFacts.shape.contactEmail,
  createdAt: instant,
  updatedAt: instant,
});
export type Event = z.infer<typeof event>;

/** What other documents carry of an event, so that a list of them needs no further reads. */
export const eventCard = z.object({
  name: z.string(),
  orgName: z.string(),
  city: z.string(),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: eventState,
});
export type EventCard = z.infer<typeof eventCard>;
