import { mayManageOrganization } from '../access/access.ts';
import type { Access } from '../access/access.schema.ts';
import type { Account } from '../account/account.schema.ts';
import { isErased } from '../application/erased-person.ts';
import type { Application } from '../application/application.schema.ts';
import type { ApplicationStatus } from '../application/application-status.ts';
import { minute, type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import type { LedgerEntry, OrgWallet } from '../billing/billing.schema.ts';
import { owes, received, type OrgMovement } from '../billing/movement.ts';
import { everybody } from '../conversation/broadcast.ts';
import { isOver } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { Organization } from '../organization/organization.schema.ts';
import { mostSegments, resultsWithin } from './sms-terms.ts';
import type { SmsCampaign, SmsCounts, SmsDelivery, SmsFailure, SmsSkip, SmsState } from './sms.schema.ts';

/** Org users text the people of an event, and its coordinators where the organization lets them. */
export function maySendSms(
  access: Access,
  event: { readonly id: string; readonly orgId: string },
  organization: Pick<Organization, 'coordinatorsSendSms'>,
): boolean {
  if (mayManageOrganization(access, event.orgId)) return true;
  return organization.coordinatorsSendSms && access.events[event.id] === 'coordinator';
}

/** What a number is good for; the edge asks the library of phone numbers. */
export type NumberVerdict = 'textable' | Extract<SmsSkip, 'not-mobile' | 'country'>;

/** What decides whether one person gets a message. */
export interface TextedPerson {
  readonly application: Pick<Application, 'status' | 'person'> | undefined;
  readonly account: Pick<Account, 'phone' | 'smsFromOrganizers' | 'closesAt'> | undefined;
  /** Of the account's number; without one it is not asked. */
  readonly number: NumberVerdict;
  /** Fewer SMS today than anybody gets. */
  readonly hasRoom: boolean;
}

/** At which statuses people who were chosen one by one get a message. */
export function statusesFor({ audience }: Pick<SmsCampaign, 'audience'>): readonly ApplicationStatus[] {
  return audience?.statuses ?? everybody.statuses;
}

/** Why somebody gets no message; undefined when she does. Asked before, and again when the message leaves. */
export function reasonToSkip(
  { application, account, number, hasRoom }: TextedPerson,
  statuses: readonly ApplicationStatus[],
): SmsSkip | undefined {
  if (application === undefined || isErased(application.person)) return 'left';
  if (!statuses.includes(application.status)) return 'left';
  if (account === undefined || account.closesAt !== null) return 'left';
  if (!account.smsFromOrganizers) return 'opted-out';
  if (account.phone === null) return 'no-phone';
  if (number !== 'textable') return number;
  return hasRoom ? undefined : 'daily-limit';
}

/** Somebody whom a campaign is for, and why she gets nothing; undefined: she does. */
export interface PlannedSms {
  readonly uid: string;
  readonly skip: SmsSkip | undefined;
}

/** What a campaign begins with. */
export type AskedCampaign = Pick<
  SmsCampaign,
  'id' | 'byUid' | 'byName' | 'text' | 'encoding' | 'audience'
> & { readonly segments: number };

/**
 * Begins a campaign: its credits are set aside at once, for everybody who will get a message, so that none of them leaves
 * unpaid. All of it is written in one commit.
 */
export function beginCampaign(
  event: Pick<Event, 'id' | 'orgId' | 'state' | 'endsAt'>,
  org: OrgWallet,
  asked: AskedCampaign,
  planned: readonly PlannedSms[],
  now: Instant,
): Outcome<
  OrgMovement & { readonly campaign: SmsCampaign; readonly deliveries: readonly SmsDelivery[] },
  'event-draft' | 'event-over' | 'text-too-long' | 'no-recipients' | 'credits-owed' | 'not-enough-credits'
> {
  if (event.state === 'draft') return refuse('event-draft');
  if (isOver(event, now)) return refuse('event-over');
  const { id, segments, byUid } = asked;
  if (segments > mostSegments) return refuse('text-too-long');
  const skipped = planned.filter(({ skip }) => skip !== undefined).length;
  const recipients = planned.length - skipped;
  if (recipients === 0) return refuse('no-recipients');
  if (owes(org)) return refuse('credits-owed');
  const reserved = recipients * segments;
  if (org.smsCredits < reserved)
    return refuse('not-enough-credits', { left: org.smsCredits, cost: reserved });

  const campaign: SmsCampaign = {
    ...asked,
    orgId: event.orgId,
    startedAt: now,
    state: 'sending',
    stopped: null,
    people: planned.length,
    counts: { ...noCounts, waiting: recipients, skipped },
    countedAt: now,
    reserved,
    charged: null,
    settledAt: null,
  };
  const entry: LedgerEntry = {
    id: `sms:${event.id}:${id}`,
    unit: 'sms',
    quantity: reserved,
    from: 'org',
    to: 'sms-sent',
    reason: 'sms-campaign',
    orgId: event.orgId,
    eventId: event.id,
    campaignId: id,
    by: byUid,
    at: now,
  };
  return done({
    campaign,
    deliveries: planned.map(({ uid, skip }) => ({
      id: uid,
      uid,
      state: skip === undefined ? 'waiting' : 'skipped',
      why: skip ?? null,
      at: now,
    })),
    org: { ...org, smsCredits: org.smsCredits - reserved },
    entries: [entry],
  });
}

export const noCounts: SmsCounts = {
  waiting: 0,
  sending: 0,
  sent: 0,
  delivered: 0,
  failed: 0,
  unknown: 0,
  skipped: 0,
};

/** A worker that was not heard of for so long is taken for dead; no message takes so long to leave. */
export const smsSilence = 2 * minute;

/** States at which no message is any more that may still leave or whose result may still come. */
const final: ReadonlySet<SmsState> = new Set(['delivered', 'failed', 'skipped']);

type Progress = Pick<SmsDelivery, 'state' | 'why'>;

/** What became of handing a message to the provider. */
export type SendingResult =
  { readonly is: 'sent' } | { readonly is: 'failed' | 'unknown'; readonly why: SmsFailure };

/** The delivery after its worker came back. A report that was quicker than the worker is not undone. */
export function afterSending(delivery: Progress, result: SendingResult): Progress {
  const { state } = delivery;
  if (state !== 'sending' && state !== 'unknown') return delivery;
  if (result.is === 'sent') return { state: 'sent', why: null };
  return state === 'unknown' && result.is === 'unknown' ? delivery : { state: result.is, why: result.why };
}

/** What a provider reports of a message: it has left, it came, or it will not come. */
export type SmsReport = 'sent' | 'delivered' | 'failed';

/**
 * The delivery after a report. Reports come late, twice and in any order: the first that is final counts. A message that
 * nobody knew of is known by them.
 */
export function afterReport(delivery: Progress, report: SmsReport): Progress {
  const { state } = delivery;
  if (final.has(state) || state === 'waiting') return delivery;
  if (report === 'failed') return { state: 'failed', why: 'undelivered' };
  return { state: report, why: null };
}

/** The campaign with what was just counted. */
export function countedCampaign(campaign: SmsCampaign, counts: SmsCounts, now: Instant): SmsCampaign {
  if (campaign.state === 'settled') return { ...campaign, counts, countedAt: now };
  const isLeaving = counts.waiting + counts.sending > 0;
  return { ...campaign, counts, countedAt: now, state: isLeaving ? 'sending' : 'sent' };
}

/** Whether all that can be known is known: every result, or there was time enough for them. */
export function isToSettle({ state, counts, startedAt }: SmsCampaign, now: Instant): boolean {
  if (state !== 'sent') return false;
  return counts.sent + counts.unknown === 0 || now >= startedAt + resultsWithin;
}

/**
 * Ends the campaign's account: what was taken by the provider and not reported to have failed is paid, all else goes
 * back. An `unknown` message costs nothing: whether it left is the house's risk and not the organization's. What is
 * reported later is shown and moves nothing.
 */
export function settleCampaign(
  campaign: SmsCampaign,
  eventId: string,
  wallet: OrgWallet,
  now: Instant,
): OrgMovement & { readonly campaign: SmsCampaign } {
  const { id, orgId, counts, segments, reserved } = campaign;
  const charged = Math.min(reserved, (counts.sent + counts.delivered) * segments);
  const settled: SmsCampaign = { ...campaign, state: 'settled', charged, settledAt: now };
  if (charged === reserved) return { campaign: settled, org: wallet, entries: [] };
  return {
    campaign: settled,
    ...received(wallet, {
      id: `sms-settled:${eventId}:${id}`,
      unit: 'sms',
      quantity: reserved - charged,
      from: 'sms-sent',
      to: 'org',
      reason: 'sms-returned',
      orgId,
      eventId,
      campaignId: id,
      by: null,
      at: now,
    }),
  };
}

/** The longer a campaign is under way, the less often it is worth counting. */
export function isToCount({ startedAt, countedAt }: SmsCampaign, now: Instant): boolean {
  const pause = Math.min(10 * minute, Math.max(minute, (now - startedAt) / 10));
  return now - countedAt >= pause || now >= startedAt + resultsWithin;
}
