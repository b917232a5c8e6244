import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { storedLine, thumbnail } from '../base/stored.ts';
import { eventCard } from '../event/event.schema.ts';

export const messageLength = 5_000;
/** Characters of a message that the conversation's head repeats for lists. */
export const snippetLength = 140;

/**
 * A text that the other side wrote, under rules. They may count an emoji as one character where we count two (see
 * `unitsAtMost`), so reading takes the wider measure: nobody makes a conversation unreadable by filling it with emoji.
 */
const writtenUnderRules = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** Who speaks: the teammate, or the event's organizers together. */
export const side = z.enum(['teammate', 'organizers']);
export type Side = z.infer<typeof side>;

/**
 * `conversations/{eventId}_{uid}`: head of the one conversation between a teammate and an event's organizers.
 * `apply` creates it; each message updates it in the same batch, under rules; names and event facts are projections.
 */
export const conversation = z.object({
  id: z.string(),
  eventId: z.string(),
  orgId: z.string(),
  uid: z.string(),
  person: z.object({ name: storedLine(161), thumbnail }),
  event: eventCard,
  lastMessage: z.nullable(z.object({ id: z.string(), text: writtenUnderRules(snippetLength), side })),
  /** Time of the last message, or of the application while there is none: what lists are sorted by. */
  lastAt: instant,
  unreadByTeammate: z.int().check(z.nonnegative()),
  unreadByOrganizers: z.int().check(z.nonnegative()),
  readByTeammateAt: z.nullable(instant),
  readByOrganizersAt: z.nullable(instant),
  /** The latest broadcasts that came here, oldest first: who has read since is counted by them. */
  broadcastIds: z._default(z.array(z.string()), []),
});
export type Conversation = z.infer<typeof conversation>;

/** `conversations/{id}/messages/{messageId}`: append-only. The id is made by the sender, so a resend is recognized. */
export const message = z.object({
  id: z.string(),
  text: writtenUnderRules(messageLength),
  side,
  authorUid: z.string(),
  /** Server time of the commit; not known yet while a message is on its way. */
  at: z.nullable(instant),
  /** The broadcast that it came with; missing in a message of its own. */
  broadcastId: z.optional(z.string()),
});
export type Message = z.infer<typeof message>;
