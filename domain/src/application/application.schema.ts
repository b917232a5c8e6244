import * as z from 'zod/mini';
import { fieldValue } from '../base/field.schema.ts';
import { instant } from '../base/instant.ts';
import { language, storedLine, thumbnail } from '../base/stored.ts';
import { eventCard } from '../event/event.schema.ts';
import { applicationStatus } from './application-status.ts';

/** See `sharedAnswerKey` and `ownAnswerKey`. */
export const answerKey = z.string().check(z.regex(/^[sq]:[A-Za-z0-9]{20}$/));

/**
 * `events/{eventId}/applications/{uid}`: a person's request to take part. Functions write it; the applicant, the
 * organization's org users and the event's coordinators read it. It carries what the two lists show (the organizers'
 * list of people, the person's list of events), as projections.
 */
export const application = z.object({
  id: z.string(),
  uid: z.string(),
  eventId: z.string(),
  orgId: z.string(),
  status: applicationStatus,
  appliedAt: instant,
  /** When the status last changed. */
  statusAt: instant,
  /** Counts status changes; part of the id of the mail that tells of each. */
  revision: z.int().check(z.nonnegative()),
  /**
   * Whether a license of the event is used for the person. It is taken with the acceptance, and goes back when she is no
   * longer accepted before the event starts; after that it stays hers, whatever becomes of the application.
   */
  licensed: z._default(z.boolean(), false),
  /** On the waiting list because an organizer said so: places that she left free do not call the person back. */
  setAside: z._default(z.boolean(), false),
  /** In the person's archives: event finished, or application declined or canceled. */
  archived: z.boolean(),
  person: z.object({ name: storedLine(161), email: z.string(), thumbnail, language }),
  event: eventCard,
  /**
   * What the person has answered, by `s:<id of the shared field>` or `q:<id of the event's own question>`. An answer to
   * a question that the form no longer asks stays.
   */
  answers: z._default(z.record(answerKey, fieldValue), {}),
  /** When each answer was given or last changed; where one is missing, with the application. */
  answeredAt: z._default(z.record(answerKey, instant), {}),
});
export type Application = z.infer<typeof application>;

/** `events/{eventId}/tallies/applications` */
export const applicationTally = z.object({
  pending: z.int(),
  accepted: z.int(),
  waitlisted: z.int(),
  declined: z.int(),
  canceled: z.int(),
});
export type ApplicationTally = z.infer<typeof applicationTally>;
