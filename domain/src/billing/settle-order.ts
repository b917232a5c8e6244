import type { Instant } from '../base/instant.ts';
import type { LedgerEntry, OrgWallet } from './billing.schema.ts';
import { received, takenBack, type OrgMovement } from './movement.ts';
import type { Order, OrderState } from './order.schema.ts';

/** Something that Stripe says of an order. */
export type PaymentFact =
  | {
      readonly kind: 'paid';
      readonly paymentId: string;
      readonly receiptUrl: string | null;
    }
  | { readonly kind: 'processing' | 'failed' | 'expired' }
  /** `amount`: all that was paid back until then. */
  | { readonly kind: 'refunded'; readonly amount: number }
  | { readonly kind: 'disputed'; readonly outcome: 'open' | 'won' | 'lost' };

/** What becomes of an order and of the wallet, and the movements in between. */
export interface Settlement extends OrgMovement {
  readonly order: Order;
}

/**
 * Adds a fact to an order and moves the units that follow from all that is known of it. Facts only add up: told again,
 * late or in another order, they come to the same wallet.
 */
export function settleOrder(order: Order, wallet: OrgWallet, fact: PaymentFact, now: Instant): Settlement {
  const known = withFact(order, fact, now);
  const isPaid = known.paidAt !== null;
  const credited = isPaid ? known.quantity : 0;
  const taken = isPaid ? unitsToTakeBack(known) : 0;

  let org = wallet;
  let { movements } = known;
  const entries: LedgerEntry[] = [];
  function book(quantity: number, reason: 'purchase' | 'refunded' | 'disputed' | 'dispute-won') {
    const { id: orderId, orgId, unit } = known;
    const back = reason === 'refunded' || reason === 'disputed';
    const entry: LedgerEntry = {
      id: `order:${orderId}:${movements}`,
      unit,
      quantity,
      from: back ? 'org' : 'stripe',
      to: back ? 'stripe' : 'org',
      reason,
      orgId,
      eventId: null,
      orderId,
      by: null,
      at: now,
    };
    const moved = back ? takenBack(org, entry) : received(org, entry);
    org = moved.org;
    entries.push(...moved.entries);
    movements += 1;
  }
  if (credited > known.credited) book(credited - known.credited, 'purchase');
  if (taken > known.takenBack) {
    book(taken - known.takenBack, isDisputed(known) ? 'disputed' : 'refunded');
  }
  if (taken < known.takenBack) book(known.takenBack - taken, 'dispute-won');
  return { order: { ...known, credited, takenBack: taken, movements }, org, entries };
}

function withFact(order: Order, fact: PaymentFact, now: Instant): Order {
  const known = { ...order };
  switch (fact.kind) {
    case 'paid':
      known.paidAt ??= now;
      known.paymentId ??= fact.paymentId;
      known.receiptUrl ??= fact.receiptUrl;
      break;
    case 'refunded':
      known.refundedAmount = Math.max(known.refundedAmount, fact.amount);
      break;
    case 'disputed':
      // A dispute that was decided does not open again by news that come late.
      if (fact.outcome !== 'open' || known.dispute === 'none') known.dispute = fact.outcome;
      break;
    default:
      // Where the money came after all, this is old news; and what has ended does not go on.
      if (order.state === 'open' || order.state === 'processing') known.state = fact.kind;
  }
  known.state = stateOf(known);
  if (known.state !== 'open') known.checkoutUrl = null;
  return known;
}

function stateOf(known: Order): OrderState {
  if (known.paidAt === null) return known.state;
  if (isDisputed(known)) return 'disputed';
  return known.refundedAmount > 0 ? 'refunded' : 'paid';
}

function isDisputed({ dispute }: Order): boolean {
  return dispute === 'open' || dispute === 'lost';
}

/** All of them while somebody disputes the payment or has won that; else the part that was paid back, rounded down. */
function unitsToTakeBack(known: Order): number {
  if (isDisputed(known)) return known.quantity;
  return Math.min(known.quantity, Math.floor((known.quantity * known.refundedAmount) / known.amount));
}
