import { coupon, paths, supportedEvent, supporter } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** What an organization has given away, the latest first. For its org users. */
export function couponsOf(orgId: string) {
  return listOf({
    collection: paths.coupons(orgId),
    schema: coupon,
    orderBy: [['createdAt', 'desc']],
    limit: 50,
  });
}

/** Events of others that an organization supports, the latest start first. For its org users. */
export function supportedEventsOf(orgId: string) {
  return listOf({
    collection: paths.supportedEvents(orgId),
    schema: supportedEvent,
    orderBy: [['startsAt', 'desc']],
    limit: 100,
  });
}

/** One of them. */
export function supportedEventOf(orgId: string, eventId: string) {
  return documentOf({ document: paths.supportedEvent(orgId, eventId), schema: supportedEvent });
}

/** Who has given licenses to an event, the first first. For those who run it. */
export function supportersOf(eventId: string) {
  return listOf({
    collection: paths.supporters(eventId),
    schema: supporter,
    orderBy: [['since', 'asc']],
    limit: 20,
  });
}
