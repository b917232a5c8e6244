import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId } from '../base/ids.ts';
import { eventState } from './event.schema.ts';

/** Makes a draft public. Org users only. Again on a published event: the same answer, nothing changes. */
export const publishEvent = defineCall({
  name: 'publishEvent',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ state: eventState }),
  refusals: ['incomplete', 'event-over'],
});

/** Ends a published event: conversations close and it moves to the archives of everybody. Cannot be undone. */
export const finishEvent = defineCall({
  name: 'finishEvent',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ state: eventState }),
  refusals: ['not-published'],
});
