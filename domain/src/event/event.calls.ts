import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId } from '../base/ids.ts';
import { timeZone } from '../base/instant.ts';
import { line } from '../base/text.ts';
import { copyDay } from './duplicate.ts';
import { eventLimits, eventState } from './event.schema.ts';

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

/**
 * Takes a finished event out of the way of those who organize it. Org users only. Nothing is deleted and nothing opens or
 * closes by it.
 */
export const archiveEvent = defineCall({
  name: 'archiveEvent',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ state: eventState }),
  refusals: ['not-finished'],
});

/** Undoes {@link archiveEvent}: the event is a finished one again. */
export const unarchiveEvent = defineCall({
  name: 'unarchiveEvent',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ state: eventState }),
  refusals: ['not-finished'],
});

/**
 * Makes a draft of any event of the organization, for other days: facts, form, missions, shifts and counters, by the same
 * clocks on the wall; no people. Org users only. The id is the client's, so that one press makes one copy.
 */
export const duplicateEvent = defineCall({
  name: 'duplicateEvent',
  request: z.strictObject({
    eventId: shortId,
    copyId: shortId,
    name: line(eventLimits.name),
    /** The first day of the copy, by the calendar at its place. */
    startsOn: copyDay,
    timeZone,
  }),
  response: z.object({ eventId: shortId }),
  refusals: [],
});
