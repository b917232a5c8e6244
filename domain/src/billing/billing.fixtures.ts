import { aPerson } from '../account/account.fixtures.ts';
import { day, minute } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { EventWallet, LedgerEntry, OrgWallet } from './billing.schema.ts';
import type { Order } from './order.schema.ts';
import { priceOf } from './price.ts';
import { emptyEventWallet, emptyOrgWallet } from './movement.ts';

/** `organizations/{orgId}/wallet/balance` */
export function anOrgWallet(facts: Partial<OrgWallet> = {}): OrgWallet {
  return { ...emptyOrgWallet, licenses: 40, smsCredits: 200, ...facts };
}

/** `events/{eventId}/wallet/balance`: enough that tests of other things never meet its end. */
export function anEventWallet(facts: Partial<EventWallet> = {}): EventWallet {
  return { ...emptyEventWallet(anOrganization().id), licenses: 500, ...facts };
}

/** `organizations/{orgId}/ledger/{id}`: the grant that an organization begins with. */
export function aLedgerEntry(facts: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'welcome',
    unit: 'license',
    quantity: 10,
    from: 'welcome',
    to: 'org',
    reason: 'welcome',
    orgId: anOrganization().id,
    eventId: null,
    by: null,
    at: fixtureNow - 30 * day,
    ...facts,
  };
}

/** `orders/{orderId}`: 25 licenses, paid. */
export function anOrder(facts: Partial<Order> = {}): Order {
  const quantity = facts.quantity ?? 25;
  const unit = facts.unit ?? 'license';
  return {
    id: documentIdOf('order'),
    orgId: anOrganization().id,
    unit,
    quantity,
    amount: priceOf(unit, quantity)?.amount ?? 1,
    currency: 'eur',
    state: 'paid',
    sessionId: 'cs_test_order',
    paymentId: 'pi_order',
    checkoutUrl: null,
    receiptUrl: 'https://pay.stripe.example/receipts/order',
    by: aPerson().uid,
    createdAt: fixtureNow - 20 * day,
    paidAt: fixtureNow - 20 * day + minute,
    refundedAmount: 0,
    dispute: 'none',
    credited: quantity,
    takenBack: 0,
    movements: 1,
    ...facts,
  };
}

/** As it is when somebody has just begun to buy: nothing is paid, and Stripe knows nothing of it. */
export function anOpenOrder(facts: Partial<Order> = {}): Order {
  const none = {
    sessionId: null,
    paymentId: null,
    receiptUrl: null,
    paidAt: null,
    credited: 0,
    movements: 0,
  };
  return anOrder({ state: 'open', ...none, ...facts });
}
