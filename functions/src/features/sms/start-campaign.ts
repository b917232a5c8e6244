import {
  beginCampaign,
  displayName,
  done,
  emptyOrgWallet,
  maySendSms,
  mostTexted,
  owes,
  refuse,
  type calls,
  type Event,
} from '@equipage/domain';
import { measureSms } from '@equipage/domain/sms-segments';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { enter } from '../billing/index.ts';
import { planCampaign } from './plan-campaign.ts';

export const preview: UseCase<typeof calls.previewSmsCampaign, VerifiedPerson> = async (
  { uid },
  { eventId, text, audience, uids },
  { store, now },
) => {
  const event = await eventToText(store, uid, eventId);
  if (event === undefined) return refuse('not-allowed');
  const planned = await planCampaign(store, eventId, { audience, uids }, now);
  if (planned === undefined) return refuse('too-many-recipients', { most: mostTexted });
  const wallet = (await store.read(documents.orgWallet(event.orgId))) ?? emptyOrgWallet;

  const skipped = planned.flatMap(({ uid, skip }) => (skip === undefined ? [] : [{ uid, why: skip }]));
  const recipients = planned.length - skipped.length;
  const { encoding, segments } = measureSms(text);
  return done({
    recipients,
    skipped,
    encoding,
    segments,
    credits: wallet.smsCredits,
    cost: recipients * segments,
    owed: owes(wallet),
  });
};

/** In one commit: the credits, their entry, the campaign and everybody it is for. */
export const start: UseCase<typeof calls.startSmsCampaign, VerifiedPerson> = async (
  { uid },
  { eventId, campaignId, text, audience, uids },
  { store, now },
) => {
  const event = await eventToText(store, uid, eventId);
  const account = await store.read(documents.account(uid));
  if (event === undefined || account === undefined) return refuse('not-allowed');
  const place = documents.smsCampaign(eventId, campaignId);
  if ((await store.read(place)) !== undefined) return done({});
  const planned = await planCampaign(store, eventId, { audience, uids }, now);
  if (planned === undefined) return refuse('too-many-recipients', { most: mostTexted });
  const wallet = documents.orgWallet(event.orgId);
  const { encoding, segments } = measureSms(text);
  const begun = beginCampaign(
    event,
    (await store.read(wallet)) ?? emptyOrgWallet,
    { id: campaignId, byUid: uid, byName: displayName(account), text, encoding, segments, audience },
    planned,
    now,
  );
  if (!begun.ok) return begun;

  const { campaign, deliveries, org, entries } = begun.value;
  store.put(wallet, org);
  enter(store, entries);
  store.create(place, campaign);
  for (const delivery of deliveries)
    store.create(documents.smsDelivery(eventId, campaignId, delivery.id), delivery);
  return done({});
};

/** The event, if this person may text its people. */
export async function eventToText(
  store: TransactionStore,
  uid: string,
  eventId: string,
): Promise<Event | undefined> {
  const [access, event] = await Promise.all([
    store.read(documents.access(uid)),
    store.read(documents.event(eventId)),
  ]);
  if (access === undefined || event === undefined) return undefined;
  const organization = await store.read(documents.organization(event.orgId));
  if (organization === undefined) return undefined;
  return maySendSms(access, event, organization) ? event : undefined;
}
