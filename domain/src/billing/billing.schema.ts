import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

/** What is bought and used up: the right to have one accepted teammate at one event, and one segment of an SMS. */
export const unit = z.enum(['license', 'sms']);
export type Unit = z.infer<typeof unit>;

const number = z.int().check(z.nonnegative());

/**
 * `organizations/{orgId}/wallet/balance`: what an organization has and has not given to an event yet. Functions alone
 * change it, each time together with the entries of the ledger that say why.
 */
export const orgWallet = z.object({
  licenses: number,
  smsCredits: number,
  /** Taken back by a refund or a dispute when they were spent already. While anything is owed, nothing is spent. */
  owedLicenses: number,
  owedSmsCredits: number,
});
export type OrgWallet = z.infer<typeof orgWallet>;

/** `events/{eventId}/wallet/balance`: the licenses of an event. Without the document it has none. */
export const eventWallet = z.object({
  /** Whose event it is: where free licenses go when a draft is deleted. */
  orgId: z.string(),
  /** Free for further people. */
  licenses: number,
  /** Held by people who were accepted. */
  used: number,
  /** How many of all these others have given by coupons. They stay: a gift to an event is none to its organization. */
  given: z._default(number, 0),
});
export type EventWallet = z.infer<typeof eventWallet>;

/**
 * Between what units move. `org` and `event` are what wallets hold, `used` the licenses of accepted people, `coupon` what
 * an open coupon holds, and `sms-sent` the credits of an SMS campaign, set aside and then spent: each coupon and each
 * campaign is an account of its own. The others
 * are the world outside, seen from the organization: `stripe` and `welcome` only give (their sum is below zero), and so
 * does `debt`, as long as something is owed.
 */
export const ledgerAccount = z.enum([
  'stripe',
  'welcome',
  'debt',
  'org',
  'event',
  'used',
  'coupon',
  'sms-sent',
]);
export type LedgerAccount = z.infer<typeof ledgerAccount>;

/** Why units moved. */
export const ledgerReason = z.enum([
  'welcome',
  'purchase',
  'refunded',
  'disputed',
  'dispute-won',
  'debt-paid',
  'moved',
  'accepted',
  'left',
  'event-deleted',
  'coupon-made',
  'coupon-canceled',
  'coupon-expired',
  'coupon-redeemed',
  'sms-campaign',
  'sms-returned',
]);
export type LedgerReason = z.infer<typeof ledgerReason>;

/**
 * `organizations/{orgId}/ledger/{id}`: one movement of units, from one account to another. Entries are only ever added,
 * in the commit that changes the wallets. The id names the cause (a move, an acceptance), so that the same cause is
 * never entered twice.
 */
export const ledgerEntry = z.object({
  id: z.string(),
  unit,
  quantity: z.int().check(z.positive()),
  from: ledgerAccount,
  to: ledgerAccount,
  reason: ledgerReason,
  orgId: z.string(),
  /** Which event, where one of the accounts is an event's or one of its campaigns'. */
  eventId: z.nullable(z.string()),
  /** Which coupon, where one of the accounts is a coupon's. */
  couponId: z.optional(z.string()),
  /** Which campaign, where one of the accounts is a campaign's. */
  campaignId: z.optional(z.string()),
  /** Which order, where it was a purchase that caused it. */
  orderId: z.optional(z.string()),
  /** Who did it; null where nobody did but time or another service. */
  by: z.nullable(z.string()),
  at: instant,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;
