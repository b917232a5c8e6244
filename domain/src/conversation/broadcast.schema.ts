import * as z from 'zod/mini';
import { applicationStatus } from '../application/application-status.ts';
import { noteLimits } from '../application/application-note.schema.ts';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';
import { messageLength } from './conversation.schema.ts';

/** People whom one broadcast reaches. */
export const mostAddressed = 5_000;
/** Broadcasts that a conversation's head remembers, for the number of those who have read. */
export const mostRemembered = 20;

/** Whom a broadcast is for: everybody at one of the statuses to whom each further wish applies. */
export const audienceChoice = z.strictObject({
  statuses: z.array(applicationStatus).check(z.minLength(1), z.maxLength(applicationStatus.options.length)),
  /** Only whoever bears this tag in the organizers' notes. */
  tag: z.nullable(storedLine(noteLimits.tag)),
  /** Only whoever has a place in a shift of this mission. */
  missionId: z.nullable(documentId),
  /** Only whoever has a place in this shift. */
  shiftId: z.nullable(documentId),
  /** Only whoever wrote last in the conversation and waits for an answer. */
  unanswered: z.boolean(),
});
export type AudienceChoice = z.infer<typeof audienceChoice>;

/**
 * `events/{eventId}/broadcasts/{broadcastId}`: one text to many, in each one's own conversation. Functions write it; how
 * far it is is written in the commit of the messages, so that it goes on behind the last one and nobody gets it twice.
 */
export const broadcast = z.object({
  id: z.string(),
  byUid: z.string(),
  /** As colleagues read it; it does not follow the account. */
  byName: storedLine(161),
  text: z.string().check(z.minLength(1), z.maxLength(messageLength)),
  audience: audienceChoice,
  startedAt: instant,
  state: z.enum(['sending', 'sent', 'stopped']),
  /** Why it did not go on. */
  stopped: z.nullable(z.enum(['event-over', 'not-allowed', 'too-many'])),
  /** People it was for when it began; null until they are counted. */
  total: z.nullable(z.int().check(z.nonnegative())),
  sent: z.int().check(z.nonnegative()),
  /** Everybody up to this user id has been looked at. */
  cursor: z.string(),
  /** When a worker was last heard of. */
  progressAt: instant,
});
export type Broadcast = z.infer<typeof broadcast>;
