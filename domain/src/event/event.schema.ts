import * as z from 'zod/mini';
import { hour, instant, storedTimeZone, timeZone } from '../base/instant.ts';
import { countryCode, storedLine, storedText } from '../base/stored.ts';

export const eventLimits = {
  name: 120,
  description: 10_000,
  city: 120,
  address: 300,
  contact: 254,
  /** Longest event, in milliseconds: a season. */
  duration: 366 * 24 * hour,
  capacity: 100_000,
} as const;

/**
 * What becomes of applications when every place is taken: they are refused, or they wait in the order of their coming;
 * organizers then pick, or whoever is first gets the next place that becomes free.
 */
export const waitlist = z.enum(['off', 'manual', 'automatic']);
export type Waitlist = z.infer<typeof waitlist>;

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
    /** From this moment on nobody applies any more; null: until the end. */
    applyUntil: z.nullable(instant),
    /** How many people may have a place, decided on or not; null: as many as come. */
    capacity: z.nullable(z.int().check(z.minimum(1), z.maximum(eventLimits.capacity))),
    waitlist,
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
    z.refine((event) => event.applyUntil === null || event.applyUntil <= event.endsAt, {
      path: ['applyUntil'],
      message: 'after the end',
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
  timeZone: storedTimeZone,
  startsAt: eventFacts.shape.startsAt,
  endsAt: eventFacts.shape.endsAt,
  contactEmail: eventFacts.shape.contactEmail,
  applyUntil: z._default(eventFacts.shape.applyUntil, null),
  capacity: z._default(eventFacts.shape.capacity, null),
  waitlist: z._default(eventFacts.shape.waitlist, 'automatic'),
  /** Whoever applies now finds no place: a projection of the tally, which is not for everybody to read. */
  full: z._default(z.boolean(), false),
  /** When it was finished, by hand or at its end; null before that. */
  finishedAt: z._default(z.nullable(instant), null),
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
