import { day, done, emptyOrgWallet, refuse, settleOrder, type Order, type Outcome } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import type { Payments, PaymentNews } from '../../ports/payments.ts';
import { documents } from '../../store/documents.ts';
import { sweeping } from '../../store/sweeping.ts';
import { enter } from './books.ts';

type Settling = Pick<Deps, 'store' | 'clock'>;

/**
 * Adds what Stripe says to its order, and moves the units that follow from it in the same commit. Safe to do again, late,
 * in another order and many times at once.
 */
export async function settlePayment(
  { store, clock }: Settling,
  { orderId, fact, session }: PaymentNews,
): Promise<Outcome<{ readonly changed: boolean }, 'no-order' | 'mismatch'>> {
  return await store.race(async (transaction) => {
    const place = documents.order(orderId);
    const order = await transaction.read(place);
    if (order === undefined) return refuse('no-order');
    if (session !== undefined && !isOf(session, order)) return refuse('mismatch');

    const walletPlace = documents.orgWallet(order.orgId);
    const wallet = await transaction.read(walletPlace);
    const settled = settleOrder(order, wallet ?? emptyOrgWallet, fact, clock.now());
    const known = { ...settled.order, sessionId: settled.order.sessionId ?? session?.id ?? null };
    if (isDeepStrictEqual(known, order)) return done({ changed: false });
    transaction.put(place, known);
    if (settled.entries.length > 0) {
      transaction.put(walletPlace, settled.org);
      enter(transaction, settled.entries);
    }
    return done({ changed: true });
  });
}

/** Whether a session was made for this very order, at its price. */
function isOf(session: NonNullable<PaymentNews['session']>, order: Order): boolean {
  return (
    session.orderId === order.id &&
    session.orgId === order.orgId &&
    session.unit === order.unit &&
    session.quantity === order.quantity &&
    session.amount === order.amount &&
    session.currency === order.currency &&
    (order.sessionId === null || order.sessionId === session.id)
  );
}

/** What the webhook answers. Stripe sends an event again for days unless the answer is 2xx. */
export interface WebhookAnswer {
  readonly status: 200 | 400;
  readonly text: string;
}

/** One delivery of Stripe. A fault is thrown, so that it is delivered again. */
export async function takeDelivery(
  deps: Settling & Pick<Deps, 'log'>,
  payments: Payments,
  delivery: { readonly body: Buffer; readonly signature: string },
): Promise<WebhookAnswer> {
  const news = await payments.readEvent(delivery.body, delivery.signature);
  if (news === undefined) return { status: 200, text: 'nothing of ours' };
  if (typeof news === 'string') return { status: 400, text: news };
  const settled = await settlePayment(deps, news);
  if (settled.ok) return { status: 200, text: 'taken' };
  deps.log.error('a payment fits no order', { why: settled.why, kind: news.fact.kind });
  return { status: 400, text: settled.why };
}

/** As long as Stripe itself keeps its events. */
const lookedBack = 30 * day;

/**
 * Asks Stripe for everything of the last month and adds what was missed, as when the webhook was away for longer than
 * Stripe tries.
 * @returns how many orders had missed something
 */
export async function reconcile(deps: Settling & Pick<Deps, 'log'>, payments: Payments): Promise<number> {
  const mended = new Set<string>();
  try {
    await sweeping(async (each) => {
      await each(inOnes(payments.newsSince(deps.clock.now() - lookedBack)), async (news) => {
        const settled = await settlePayment(deps, news);
        if (!settled.ok)
          deps.log.error('a payment fits no order', { why: settled.why, kind: news.fact.kind });
        else if (settled.value.changed) mended.add(news.orderId);
      });
    });
  } finally {
    if (mended.size > 0) deps.log.warn('payments were missed and are mended', { orders: mended.size });
  }
  return mended.size;
}

async function* inOnes<Item>(items: AsyncIterable<Item>): AsyncIterable<Item[]> {
  for await (const item of items) yield [item];
}
