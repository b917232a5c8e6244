import {
  afterSending,
  countedCampaign,
  isOver,
  isToCount,
  isToSettle,
  reasonToSkip,
  settleCampaign,
  smsSilence,
  smsState,
  statusesFor,
  type SendingResult,
  type SmsCampaign,
  type SmsCounts,
} from '@equipage/domain';
import type { SmsDeps } from '../../edge/deps.ts';
import { DeliveryRefused } from '../../ports/refusal.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';
import { sweeping } from '../../store/sweeping.ts';
import { enter } from '../billing/index.ts';
import { textedPeople } from './plan-campaign.ts';
import { reportLink } from './report-token.ts';
import { eventToText } from './start-campaign.ts';

/** What sending takes. */
export type SmsWorker = Pick<SmsDeps, 'store' | 'clock' | 'texter' | 'webOrigin' | 'smsReportKey'>;

/**
 * Messages that a worker has at once. What it had when it was cut off is `unknown` for ever, so this is also how many a
 * crash can cost.
 */
export const claimedAtOnce = 25;

/** In milliseconds. Counting takes its time, and many may follow the document that it writes. */
export const countEvery = 4_000;

/** How often a provider is asked for one message that says it is busy, or cannot be reached. */
const mostAttempts = 6;

/**
 * Sends a campaign, or what is left of it. Safe to call at any time, any number of times, also twice at once: each message
 * is claimed in a commit before it leaves, and one that was claimed is never handed over by anybody else, whatever became
 * of its worker.
 */
export async function sendSmsCampaign(deps: SmsWorker, eventId: string, campaignId: string): Promise<void> {
  const begun = await deps.store.read(documents.smsCampaign(eventId, campaignId));
  if (begun?.state !== 'sending') return;
  let countedAt = deps.clock.now();
  for (;;) {
    const claimed = await claim(deps, eventId, campaignId);
    if (claimed === undefined) break;
    await handOver(deps, eventId, begun, claimed);
    if (deps.clock.now() - countedAt < countEvery) continue;
    await count(deps, eventId, campaignId);
    countedAt = deps.clock.now();
  }
  await giveUpCutOff(deps, eventId, campaignId);
  await concludeSmsCampaign(deps, eventId, campaignId);
}

interface Claimed {
  readonly uid: string;
  /** In E.164 form: it is read now and kept nowhere. */
  readonly phone: string;
}

/**
 * Takes the next messages for this worker alone; undefined when none waits. Rights, event and people are looked at again
 * with each: what has changed since the beginning counts, and whoever is left out now costs nothing.
 */
async function claim(
  { store, clock }: SmsWorker,
  eventId: string,
  campaignId: string,
): Promise<readonly Claimed[] | undefined> {
  return await store.race(async (race) => {
    const place = documents.smsCampaign(eventId, campaignId);
    const [campaign, waiting] = await Promise.all([
      race.read(place),
      race.list(queries.smsDeliveriesAt(eventId, campaignId, 'waiting'), claimedAtOnce),
    ]);
    if (campaign === undefined || waiting.length === 0) return undefined;

    const now = clock.now();
    const uids = waiting.map(({ value }) => value.uid);
    const [reason, applications, people] = await Promise.all([
      reasonToStop(race, eventId, campaign, now),
      race.readAll(uids.map((uid) => documents.application(eventId, uid))),
      textedPeople(race, uids, now),
    ]);
    const stopped = campaign.stopped ?? reason;
    if (stopped !== null) {
      if (campaign.stopped === null) race.update(place, { stopped });
      for (const delivery of waiting) race.update(delivery, { state: 'skipped', why: 'stopped', at: now });
      return [];
    }
    const claimed: Claimed[] = [];
    waiting.forEach((delivery, index) => {
      const { uid } = delivery.value;
      const { account, number, room } = people[index]!;
      const application = applications[index];
      const person = { application, account, number, hasRoom: room.isThere };
      const skip = reasonToSkip(person, statusesFor(campaign));
      if (skip !== undefined || account === undefined || account.phone === null) {
        race.update(delivery, { state: 'skipped', why: skip ?? 'no-phone', at: now });
        return;
      }
      race.update(delivery, { state: 'sending', why: null, at: now });
      room.take(race);
      claimed.push({ uid, phone: account.phone });
    });
    return claimed;
  });
}

/** Whoever began it may have lost the right since, and the event may have ended. */
async function reasonToStop(
  race: TransactionStore,
  eventId: string,
  { byUid }: SmsCampaign,
  now: number,
): Promise<SmsCampaign['stopped']> {
  const event = await eventToText(race, byUid, eventId);
  if (event === undefined) return 'not-allowed';
  return isOver(event, now) ? 'event-over' : null;
}

/** Sends what was claimed, and writes down what became of it. What a fault keeps from being known stays `sending`. */
async function handOver(
  deps: SmsWorker,
  eventId: string,
  campaign: SmsCampaign,
  claimed: readonly Claimed[],
): Promise<void> {
  const results = new Map<string, SendingResult>();
  const faults: unknown[] = [];
  await Promise.all(
    claimed.map(async (sms) => {
      try {
        results.set(sms.uid, await hand(deps, eventId, campaign, sms));
      } catch (fault) {
        faults.push(fault);
      }
    }),
  );
  const known = [...results.keys()].map((uid) => documents.smsDelivery(eventId, campaign.id, uid));
  await deps.store.race(async (race) => {
    const deliveries = await race.readAll(known);
    const at = deps.clock.now();
    deliveries.forEach((delivery, index) => {
      const result = delivery && results.get(delivery.uid);
      if (delivery === undefined || result === undefined) return;
      const { state, why } = afterSending(delivery, result);
      if (state !== delivery.state) race.update(known[index]!, { state, why, at });
    });
  });
  if (faults.length > 0) throw faults[0];
}

/** Hands one message to the provider. A busy provider is asked again, one that may have taken it is not. */
async function hand(
  { texter, clock, webOrigin, smsReportKey }: SmsWorker,
  eventId: string,
  { id: campaignId, text }: SmsCampaign,
  { uid, phone }: Claimed,
): Promise<SendingResult> {
  const reportTo = reportLink(webOrigin, smsReportKey, { eventId, campaignId, uid });
  for (let attempt = 1; ; attempt++) {
    try {
      await texter.send({ to: phone, text, reportTo });
      return { is: 'sent' };
    } catch (error) {
      if (error instanceof DeliveryRefused) {
        const isKnown = error.reason !== 'sms-unconfirmed';
        return isKnown ? { is: 'failed', why: 'refused' } : { is: 'unknown', why: 'no-answer' };
      }
      // Only what names itself is known to have taken nothing.
      if (typeof (error as { code?: unknown } | null)?.code !== 'string') throw error;
      if (attempt === mostAttempts) return { is: 'failed', why: 'away' };
      await clock.pause(attempt + 5);
    }
  }
}

/** Messages whose worker was not heard of any more: whether they left nobody knows, so nobody sends them again. */
async function giveUpCutOff({ store, clock }: SmsWorker, eventId: string, campaignId: string): Promise<void> {
  for (let found = pageSize; found === pageSize;) {
    found = await store.race(async (race) => {
      const now = clock.now();
      const sending = await race.list(queries.smsDeliveriesAt(eventId, campaignId, 'sending'), pageSize);
      const cutOff = sending.filter(({ value }) => value.at <= now - smsSilence);
      for (const delivery of cutOff) race.update(delivery, { state: 'unknown', why: 'cut-off', at: now });
      return cutOff.length;
    });
  }
}

/** Counts, and settles the campaign if all that can be known is known. Any number of times. */
export async function concludeSmsCampaign(
  deps: Pick<SmsDeps, 'store' | 'clock'>,
  eventId: string,
  campaignId: string,
): Promise<void> {
  await count(deps, eventId, campaignId);
  const { store, clock } = deps;
  const isSettled = await store.race(async (race) => {
    const place = documents.smsCampaign(eventId, campaignId);
    const campaign = await race.read(place);
    const now = clock.now();
    if (campaign === undefined || !isToSettle(campaign, now)) return false;
    const walletPlace = documents.orgWallet(campaign.orgId);
    const wallet = await race.read(walletPlace);
    if (wallet === undefined) return false;
    const settled = settleCampaign(campaign, eventId, wallet, now);
    race.put(place, settled.campaign);
    if (settled.entries.length === 0) return true;
    race.put(walletPlace, settled.org);
    enter(race, settled.entries);
    return true;
  });
  // A report that came since the count and found the campaign unsettled has left the counting to us, and no sweep follows.
  if (isSettled) await count(deps, eventId, campaignId);
}

/**
 * The campaign's numbers are those of its deliveries. Counted after the last write that they replace; left as they are
 * when deliveries change all the time, since whoever changes them counts as well, or the sweep does.
 */
async function count(
  { store, clock }: Pick<SmsDeps, 'store' | 'clock'>,
  eventId: string,
  campaignId: string,
): Promise<void> {
  await store.revise(documents.smsCampaign(eventId, campaignId), async (campaign) => {
    if (campaign === undefined) return undefined;
    for (let attempt = 1; attempt <= mostCounts; attempt++) {
      const counts = await countsOf(store, eventId, campaignId);
      if (counts !== undefined) return countedCampaign(campaign, counts, clock.now());
    }
    return undefined;
  });
}

/** How often it is counted in a row until the numbers are of one moment. */
const mostCounts = 5;

/**
 * Each state is a question of its own, so a message that is reported of in between is in two numbers or in none. Their sum
 * tells; what is paid hangs on them.
 * @returns undefined when they are not of one moment
 */
async function countsOf(
  store: SmsDeps['store'],
  eventId: string,
  campaignId: string,
): Promise<SmsCounts | undefined> {
  const [all, ...numbers] = await Promise.all([
    store.count(queries.smsDeliveriesOf(eventId, campaignId)),
    ...smsState.options.map((state) => store.count(queries.smsDeliveriesAt(eventId, campaignId, state))),
  ]);
  if (numbers.reduce((sum, number) => sum + number, 0) !== all) return undefined;
  return Object.fromEntries(smsState.options.map((state, at) => [state, numbers[at]])) as SmsCounts;
}

/** Goes on with campaigns whose worker is gone, and settles those of which all is known or nothing more will be. */
export async function sweepSmsCampaigns(deps: SmsWorker): Promise<void> {
  await sweeping(async (each) => {
    await each(deps.store.pages(queries.smsCampaignsUnderWay(), pageSize), async ({ path, value }) => {
      // `events/{eventId}/smsCampaigns/{campaignId}`
      const eventId = path.split('/')[1]!;
      const now = deps.clock.now();
      if (value.state === 'sending') {
        if (value.countedAt <= now - smsSilence) await sendSmsCampaign(deps, eventId, value.id);
      } else if (isToCount(value, now)) await concludeSmsCampaign(deps, eventId, value.id);
    });
  });
}
