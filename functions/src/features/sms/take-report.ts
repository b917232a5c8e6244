import { afterReport, type SmsReport } from '@equipage/domain';
import type { SmsDeps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { concludeSmsCampaign, countEvery } from './send-campaign.ts';
import { reportedSms } from './report-token.ts';

/** What came in, whatever the platform calls it. */
export interface ReportRequest {
  readonly method: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What Twilio calls them. All others are on the way and say nothing new. */
const reports: Readonly<Record<string, SmsReport>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * What the provider reports of one message. Which message stands signed in the address; of the body one word counts, and
 * it can make a message no more than come or not come.
 * @returns the status of the answer. A fault is thrown, so that the provider tries again.
 */
export async function takeSmsReport(
  deps: Pick<SmsDeps, 'store' | 'clock' | 'smsReportKey'>,
  { method, query, body }: ReportRequest,
): Promise<204 | 400 | 405> {
  if (method !== 'POST') return 405;
  const sms = reportedSms(query, deps.smsReportKey);
  if (sms === undefined) return 400;
  const { eventId, campaignId, uid } = sms;
  const word = (body as { MessageStatus?: unknown } | null)?.MessageStatus;
  const report = typeof word === 'string' && Object.hasOwn(reports, word) ? reports[word] : undefined;
  if (report === undefined) return 204;

  const { store, clock } = deps;
  await store.race(async (race) => {
    const place = documents.smsDelivery(eventId, campaignId, uid);
    const delivery = await race.read(place);
    if (delivery === undefined) return;
    const { state, why } = afterReport(delivery, report);
    if (state !== delivery.state) race.update(place, { state, why, at: clock.now() });
  });
  const campaign = await store.read(documents.smsCampaign(eventId, campaignId));
  // While messages leave their worker counts.
  if (campaign === undefined || campaign.state === 'sending') return 204;
  // After the end nobody comes to count what one in a hurry has left out.
  const isDue = campaign.state === 'settled' || campaign.countedAt <= clock.now() - countEvery;
  if (isDue || (await isLast(store, eventId, campaignId)))
    await concludeSmsCampaign(deps, eventId, campaignId);
  return 204;
}

/** Whether no report is to come any more: whoever looks on shall not wait for the next count. */
async function isLast(store: SmsDeps['store'], eventId: string, campaignId: string): Promise<boolean> {
  return (await store.count(queries.smsDeliveriesAt(eventId, campaignId, 'sent'))) === 0;
}
