import { paths, smsCampaign, smsDelivery, type SmsState } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** SMS campaigns of an event, latest first; for those who may send them. */
export function eventSmsCampaigns(eventId: string) {
  return listOf({
    collection: paths.smsCampaigns(eventId),
    schema: smsCampaign,
    orderBy: [['startedAt', 'desc']],
    limit: 20,
  });
}

/** Messages of a campaign at one state, in no order that says anything. */
export function smsDeliveriesAt(eventId: string, campaignId: string, state: SmsState) {
  return listOf({
    collection: paths.smsDeliveries(eventId, campaignId),
    schema: smsDelivery,
    where: [['state', '==', state]],
    limit: 50,
  });
}
