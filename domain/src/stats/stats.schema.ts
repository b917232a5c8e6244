import * as z from 'zod/mini';
import { place } from '../account/personal-details.ts';
import { instant, plainDate } from '../base/instant.ts';

const count = z.int().check(z.nonnegative());

/** A calendar month, `YYYY-MM`. */
export const month = z.string().check(z.regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof month>;

/** Minutes of work: those that are recorded, and apart from them those that are only planned. */
export const work = z.object({ worked: count, planned: count });
export type Work = z.infer<typeof work>;

/** Where something lies, as exactly as a city is known. */
export const spot = z.object({ latitude: place.shape.latitude, longitude: place.shape.longitude });
export type Spot = z.infer<typeof spot>;

/** What the numbers of an organization take from one person. */
export const statPerson = z.object({
  /** In the community at present; whoever has left it only leaves her hours. */
  member: z.boolean(),
  birthDate: z.nullable(plainDate),
  home: z.nullable(spot),
  /** Events of the organization at which the person is accepted, by their ids. */
  accepted: z.array(z.string()),
  /** Minutes by event and month; months that were over a year ago when this was written are left out. */
  hours: z.record(z.string(), z.record(month, work)),
});
export type StatPerson = z.infer<typeof statPerson>;

/**
 * `organizations/{orgId}/statShards/{shardId}`: some hundred people of an organization packed into one document, so that
 * all of them are read at once. A projection; nobody reads it but functions.
 */
export const statShard = z.object({ id: z.string(), people: z.record(z.string(), statPerson) });
export type StatShard = z.infer<typeof statShard>;

/** What the numbers take from an event. */
export const statEvent = z.object({ name: z.string(), startsAt: instant, place: z.nullable(spot) });
export type StatEvent = z.infer<typeof statEvent>;

/** `organizations/{orgId}/stats/events`: all events of an organization that have people, packed; for functions only. */
export const statEvents = z.object({ id: z.string(), events: z.record(z.string(), statEvent) });
export type StatEvents = z.infer<typeof statEvents>;

/** People between two bounds: years of age or kilometres. */
export const statGroup = z.object({
  from: z.int(),
  /** The first value that is no longer in the group; null for all above. */
  until: z.nullable(z.int()),
  people: count,
});
export type StatGroup = z.infer<typeof statGroup>;

/**
 * How people spread over groups, so that nobody is found among them: numbers are multiples of five, and no group has
 * fewer than five people.
 */
export const distribution = z.object({
  groups: z.array(statGroup),
  /** Of whom it is not known; null for fewer than five. */
  unknown: z.nullable(count),
});
export type Distribution = z.infer<typeof distribution>;

/** `YYYY-MM-DD` and how many people there were at the end of it, or by now. */
export const sizePoint = z.object({
  date: plainDate,
  direct: count,
  /** Of whom nothing is known but their number: a multiple of five; null for fewer than five. */
  indirect: z.nullable(count),
});
export type SizePoint = z.infer<typeof sizePoint>;

/** `organizations/{orgId}/stats/current`: everything that the page of numbers shows. Org users read it. */
export const stats = z.object({
  id: z.string(),
  refreshedAt: instant,
  /** The last twelve months, the present one last. */
  months: z.array(month),
  /** Work in each of these months. */
  work: z.array(work),
  /** The same for each event that has any, the latest first. */
  events: z.array(z.object({ eventId: z.string(), name: z.string(), work: z.record(month, work) })),
  /** Years of age; null while fewer than five people have told. */
  ages: z.nullable(distribution),
  /** Kilometres from home to the latest event; null while fewer than five are known. */
  distances: z.nullable(z.extend(distribution, { within: z.nullable(count) })),
  /** Day by day for a year, then month by month; the latest last. */
  sizes: z.array(sizePoint),
});
export type Stats = z.infer<typeof stats>;

/** People in the cells of a histogram, and those who are in none because it is not known. */
export const cells = z.object({ known: z.array(count), unknown: count });
export type Cells = z.infer<typeof cells>;

/**
 * `statGrounds/{orgId}`: the exact numbers behind those that were last shown. They are kept to tell when
 * enough people have changed that new ones may be shown; for functions only.
 */
export const statGround = z.object({
  id: z.string(),
  ages: z.nullable(cells),
  distances: z.nullable(cells),
  /** People at supported events who are no members, each once; counted once a day. */
  indirect: count,
  /** The number of them behind the one that is shown. */
  indirectShown: z.nullable(count),
  /** When the next daily refresh is due. */
  dueAt: instant,
});
export type StatGround = z.infer<typeof statGround>;
