import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId, uid } from '../base/ids.ts';
import { cleanText, isBlank, unitsAtMost } from '../base/text.ts';
import { audienceChoice } from '../conversation/broadcast.schema.ts';
import { smsEncoding, smsSkip } from './sms.schema.ts';
import { mostTexted, smsTextLength } from './sms-terms.ts';

const text = z.pipe(
  z.pipe(z.string().check(z.maxLength(smsTextLength * 4)), z.transform(cleanText)),
  z.string().check(unitsAtMost(smsTextLength)),
);
const number = z.int().check(z.nonnegative());

/** A group, or with null instead of one the people of `uids`. */
const forWhom = {
  audience: z.nullable(audienceChoice),
  uids: z.array(uid).check(z.maxLength(mostTexted)),
} as const;

function isForEither({ audience, uids }: { audience: unknown; uids: readonly string[] }): boolean {
  return audience === null || uids.length === 0;
}

/**
 * What a text would cost at this moment, whom it would reach, and who would be left out and why. Those who may send at
 * all: org users, and coordinators where the organization lets them. Nothing of people's numbers is told.
 */
export const previewSmsCampaign = defineCall({
  name: 'previewSmsCampaign',
  request: z
    .strictObject({ eventId: shortId, text, ...forWhom })
    .check(z.refine(isForEither, { path: ['uids'] })),
  response: z.object({
    recipients: number,
    skipped: z.array(z.object({ uid: z.string(), why: smsSkip })),
    encoding: smsEncoding,
    segments: number,
    /** Credits of the organization, and how many the text takes. */
    credits: number,
    cost: number,
    /** Nothing is sent while the organization owes anything. */
    owed: z.boolean(),
  }),
  refusals: ['too-many-recipients'],
});

/**
 * Begins to text many: sets the credits aside and writes down for whom. The messages leave after the answer, and the
 * campaign's document tells how far it is. Until the event ends. The id is the client's; again: the same campaign.
 * `not-enough-credits` tells how many there are (`left`) and how many it takes (`cost`).
 */
export const startSmsCampaign = defineCall({
  name: 'startSmsCampaign',
  request: z
    .strictObject({
      eventId: shortId,
      campaignId: documentId,
      text: z.pipe(text, z.string().check(z.refine((given) => !isBlank(given), { message: 'blank' }))),
      ...forWhom,
    })
    .check(z.refine(isForEither, { path: ['uids'] })),
  response: z.object({}),
  refusals: [
    'event-draft',
    'event-over',
    'text-too-long',
    'no-recipients',
    'too-many-recipients',
    'credits-owed',
    'not-enough-credits',
  ],
});
