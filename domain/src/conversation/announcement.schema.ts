import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { side } from './conversation.schema.ts';

/**
 * `announcements/{conversationId}:{side}`: messages that a side has not read yet and may still read where they are. One
 * document for a whole exchange, so that people who write to each other live leave no trace for each message.
 */
export const announcement = z.object({
  conversationId: z.string(),
  /** The side that has not read. */
  side,
  /** When that side had read last, as the conversation said it; another value later means that it has read since. */
  readAt: z.nullable(instant),
  /** When somebody looks whether it has read. */
  dueAt: instant,
});
export type Announcement = z.infer<typeof announcement>;
