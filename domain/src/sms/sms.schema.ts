import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';
import { unitsAtMost } from '../base/text.ts';
import { audienceChoice } from '../conversation/broadcast.schema.ts';
import { mostSegments, mostTexted, smsTextLength } from './sms-terms.ts';

/** `GSM-7` holds 160 letters in a message, `UCS-2` has every letter there is and holds 70. */
export const smsEncoding = z.enum(['GSM-7', 'UCS-2']);
export type SmsEncoding = z.infer<typeof smsEncoding>;

/**
 * How far the message for one person is. `sending`: a worker has it; `sent`: the provider has taken it. Nobody knows of
 * an `unknown` one whether it left, and it is never sent again; a report of the provider may still tell.
 */
export const smsState = z.enum(['waiting', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'skipped']);
export type SmsState = z.infer<typeof smsState>;

/** Why somebody is left out. What of it concerns the number says no more of it than an organizer needs. */
export const smsSkip = z.enum([
  /** No application that counts, or no account any more. */
  'left',
  /** Does not want messages of organizers by SMS. */
  'opted-out',
  'no-phone',
  /** No number of a mobile phone. */
  'not-mobile',
  /** A country that is not texted to. */
  'country',
  /** Had as many SMS as anybody gets in a day. */
  'daily-limit',
  /** The campaign was stopped before. */
  'stopped',
]);
export type SmsSkip = z.infer<typeof smsSkip>;

/** Why a message did not come, or nobody knows whether it did. */
export const smsFailure = z.enum([
  /** The provider did not take it. */
  'refused',
  /** It was taken and could not be delivered. */
  'undelivered',
  /** The provider could not be reached. */
  'away',
  /** The provider did not answer. */
  'no-answer',
  /** Whoever was sending it was cut off. */
  'cut-off',
]);
export type SmsFailure = z.infer<typeof smsFailure>;

/**
 * `events/{eventId}/smsCampaigns/{campaignId}/deliveries/{uid}`: one person's message. It holds neither a number nor a
 * name: organizers look the name up where they may, and the number is read when the message leaves.
 */
export const smsDelivery = z.object({
  id: z.string(),
  /** The same as the id, for the search over all campaigns. */
  uid: z.string(),
  state: smsState,
  /** Of `skipped`, `failed` and `unknown`. */
  why: z.nullable(z.union([smsSkip, smsFailure])),
  /** Of the last change. */
  at: instant,
});
export type SmsDelivery = z.infer<typeof smsDelivery>;

const number = z.int().check(z.nonnegative());

/** How many deliveries stand at each state. */
export const smsCounts = z.object({
  waiting: number,
  sending: number,
  sent: number,
  delivered: number,
  failed: number,
  unknown: number,
  skipped: number,
});
export type SmsCounts = z.infer<typeof smsCounts>;

/**
 * `events/{eventId}/smsCampaigns/{campaignId}`: one text to the phones of many, paid by the organization. Functions
 * write it. The numbers in it are counted again and again from its deliveries and never incremented.
 */
export const smsCampaign = z.object({
  id: z.string(),
  orgId: z.string(),
  byUid: z.string(),
  /** As colleagues read it; it does not follow the account. */
  byName: storedLine(161),
  text: z.string().check(z.minLength(1), unitsAtMost(smsTextLength)),
  encoding: smsEncoding,
  segments: z.int().check(z.minimum(1), z.maximum(mostSegments)),
  /** The group that it was for; null for people who were chosen one by one. */
  audience: z.nullable(audienceChoice),
  startedAt: instant,
  /** `sending`: messages still leave; `sent`: all have left, results are missing; `settled`: what is to pay is paid. */
  state: z.enum(['sending', 'sent', 'settled']),
  /** Why the rest was not sent. */
  stopped: z.nullable(z.enum(['event-over', 'not-allowed'])),
  people: z.int().check(z.minimum(1), z.maximum(mostTexted)),
  counts: smsCounts,
  /** When they were counted; also tells when a worker was last heard of. */
  countedAt: instant,
  /** Credits set aside when it began, and those of them that it cost; null until it is settled. */
  reserved: z.int().check(z.minimum(1)),
  charged: z.nullable(number),
  settledAt: z.nullable(instant),
});
export type SmsCampaign = z.infer<typeof smsCampaign>;
