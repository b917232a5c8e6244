import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId } from '../base/ids.ts';
import { cleanText, isBlank } from '../base/text.ts';
import { audienceChoice } from './broadcast.schema.ts';
import { messageLength } from './conversation.schema.ts';

/** How many people a broadcast would reach at this moment. Org users and coordinators. */
export const countAudience = defineCall({
  name: 'countAudience',
  request: z.strictObject({ eventId: shortId, audience: audienceChoice }),
  response: z.object({ people: z.int().check(z.nonnegative()) }),
  refusals: [],
});

/**
 * Begins a broadcast: one message in the conversation of each person it is for. It is sent after the answer, and its own
 * document tells how far it is. Org users and coordinators, until the event ends. The id is the client's; again: the
 * same broadcast.
 */
export const startBroadcast = defineCall({
  name: 'startBroadcast',
  request: z.strictObject({
    eventId: shortId,
    broadcastId: documentId,
    text: z.pipe(
      z.pipe(z.string().check(z.maxLength(messageLength * 4)), z.transform(cleanText)),
      z.string().check(
        z.maxLength(messageLength),
        z.refine((text) => !isBlank(text), { message: 'blank' }),
      ),
    ),
    audience: audienceChoice,
  }),
  response: z.object({}),
  refusals: ['event-over'],
});

/** How many of those whom a broadcast has reached have read their conversation since. Org users and coordinators. */
export const countReaders = defineCall({
  name: 'countReaders',
  request: z.strictObject({ eventId: shortId, broadcastId: documentId }),
  response: z.object({ people: z.int().check(z.nonnegative()) }),
  refusals: ['no-broadcast'],
});
