import { eventWallet, ledgerEntry, order, orgWallet, paths } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** What an organization has of licenses and SMS credits. For its org users. */
export function orgWalletOf(orgId: string) {
  return documentOf({ document: paths.orgWallet(orgId), schema: orgWallet });
}

/** The licenses of an event; missing where it never had any. For its organizers. */
export function eventWalletOf(eventId: string) {
  return documentOf({ document: paths.eventWallet(eventId), schema: eventWallet });
}

/** The movements of an organization's licenses and credits, latest first. For its org users. */
export function ledgerOf(orgId: string) {
  return listOf({
    collection: paths.ledger(orgId),
    schema: ledgerEntry,
    orderBy: [['at', 'desc']],
    limit: 50,
  });
}

/** What an organization bought, or began to, latest first. For its org users. */
export function ordersOf(orgId: string) {
  return listOf({
    collection: paths.orders(),
    schema: order,
    where: [['orgId', '==', orgId]],
    orderBy: [['createdAt', 'desc']],
    limit: 20,
  });
}

/** One purchase, to see it become paid. For org users of whoever buys. */
export function oneOrder(orderId: string) {
  return documentOf({ document: paths.order(orderId), schema: order });
}
