import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId, uid } from '../base/ids.ts';
import { line, paragraphs } from '../base/text.ts';
import { noteLimits } from './application-note.schema.ts';
import { decision } from './application-status.ts';
import { mostDecidedAtOnce } from './decision-job.schema.ts';

/**
 * Begins a decision on many applications, each as by `decideApplication`. It is carried out after the answer; the job's
 * own document tells how far it is and what became of each person. Org users and coordinators. The id is the client's;
 * again: the same job.
 */
export const startDecisions = defineCall({
  name: 'startDecisions',
  request: z.strictObject({
    eventId: shortId,
    jobId: documentId,
    decision,
    uids: z.array(uid).check(
      z.minLength(1),
      z.maxLength(mostDecidedAtOnce),
      z.refine((uids) => new Set(uids).size === uids.length, { message: 'somebody twice' }),
    ),
  }),
  response: z.object({}),
  refusals: ['event-over'],
});

/**
 * Notes something about an application, for its organizers alone. What is not given stays as it is. Org users and
 * coordinators; also after the event.
 */
export const saveApplicationNote = defineCall({
  name: 'saveApplicationNote',
  request: z.strictObject({
    eventId: shortId,
    uid,
    note: z.optional(paragraphs(noteLimits.note)),
    tags: z.optional(z.array(line(noteLimits.tag)).check(z.maxLength(noteLimits.tags))),
  }),
  response: z.object({}),
  refusals: ['no-application'],
});
