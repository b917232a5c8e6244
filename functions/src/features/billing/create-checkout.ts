import {
  done,
  mayManageOrganization,
  priceOf,
  refuse,
  type calls,
  type Order,
  type Outcome,
  type RefusalOf,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { PaymentsAway } from '../../ports/payments.ts';
import { documents } from '../../store/documents.ts';

/**
 * The order is there before Stripe hears of it, so that no payment comes for something unknown. A call that was cut off
 * in between goes on when it is made again: Stripe answers the same order with the same page.
 */
export const checkout: SteppingUseCase<typeof calls.createCheckout, VerifiedPerson> = async (
  { uid },
  { orderId, orgId, unit, quantity },
  { store, now, payments },
) => {
  const place = documents.order(orderId);
  const begun = await store.transact(
    async (transaction): Promise<Outcome<Order, RefusalOf<typeof calls.createCheckout>>> => {
      const access = await transaction.read(documents.access(uid));
      const before = await transaction.read(place);
      if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
      if (before !== undefined) return before.orgId === orgId ? done(before) : refuse('not-allowed');
      const price = priceOf(unit, quantity);
      if (price === undefined) return refuse('too-few');
      const room = await withRoom(transaction, [{ limit: limits.checkouts, subject: orgId }], now);
      if (!room.ok) return room;

      const order: Order = {
        id: orderId,
        orgId,
        unit,
        quantity,
        amount: price.amount,
        currency: 'eur',
        state: 'open',
        sessionId: null,
        paymentId: null,
        checkoutUrl: null,
        receiptUrl: null,
        by: uid,
        createdAt: now,
        paidAt: null,
        refundedAmount: 0,
        dispute: 'none',
        credited: 0,
        takenBack: 0,
        movements: 0,
      };
      room.value.take();
      transaction.create(place, order);
      return done(order);
    },
  );
  if (!begun.ok) return begun;
  const { state, checkoutUrl } = begun.value;
  if (state !== 'open') return refuse('not-payable');
  if (checkoutUrl !== null) return done({ url: checkoutUrl });

  try {
    const { sessionId, url } = await payments.openCheckout(begun.value);
    await store.race(async (transaction) => {
      const order = await transaction.read(place);
      // Whoever is quick has paid before this is written.
      if (order?.state === 'open') transaction.update(place, { sessionId, checkoutUrl: url });
    });
    return done({ url });
  } catch (error) {
    if (error instanceof PaymentsAway) return refuse('payment-away');
    throw error;
  }
};
