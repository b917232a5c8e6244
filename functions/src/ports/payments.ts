import type { Order, PaymentFact, Unit } from '@equipage/domain';
import type { Stripe } from 'stripe';

/** Something that Stripe says of one of our orders. */
export interface PaymentNews {
  readonly orderId: string;
  readonly fact: PaymentFact;
  /** What the session was made for; where Stripe tells it, it must be what the order says. */
  readonly session: PaidSession | undefined;
}

export interface PaidSession {
  readonly id: string;
  readonly orderId: string;
  readonly orgId: string;
  readonly unit: string;
  readonly quantity: number;
  readonly amount: number;
  readonly currency: string;
}

/** Why a request to the webhook is not taken for news of Stripe. */
export type EventFlaw = 'bad-signature' | 'other-mode';

/** The payment provider, as far as we need it. */
export interface Payments {
  /**
   * Opens the page where an order is paid. The same order always gets the same page.
   * @throws PaymentsAway when the provider cannot be reached or is busy
   */
  openCheckout(order: Order): Promise<{ readonly sessionId: string; readonly url: string }>;

  /**
   * What a request to the webhook says: news of an order, nothing that concerns us (undefined), or why it is no news.
   * @param body as it came, byte for byte
   */
  readEvent(body: Buffer, signature: string): Promise<PaymentNews | EventFlaw | undefined>;

  /** What there is to know of all orders whose pages were opened since a moment, in epoch milliseconds. */
  newsSince(moment: number): AsyncIterable<PaymentNews>;
}

/** The provider was not reached or has no time; the same request again may well work. */
export class PaymentsAway extends Error {
  constructor(cause: unknown) {
    super('the payment provider is away', { cause });
    this.name = 'PaymentsAway';
  }
}

export interface StripeSettings {
  readonly secretKey: string;
  /** Of the endpoint that Stripe sends its events to; only whoever reads events needs it. */
  readonly webhookSecret: string;
  /** Where Stripe's API is: https://api.stripe.com, or a stand-in. */
  readonly api: string;
  /** Where the buyer comes back to. */
  readonly webOrigin: string;
}

/** Stripe refuses older signatures, so that nobody sends an event again that was overheard. In seconds. */
const oldestSignature = 300;
const longestRequest = 20_000;

const products: Readonly<Record<Unit, string>> = {
  license: 'Equipage license',
  sms: 'Equipage SMS credit',
};

/** Loaded by whoever buys, so that no other call waits for it when an instance starts. */
const loadStripe = () => import('stripe');

/** Stripe by its own package. */
export function stripePayments({ secretKey, webhookSecret, api, webOrigin }: StripeSettings): Payments {
  const { protocol, hostname, port } = new URL(api);
  let client: Promise<Stripe> | undefined;
  const connected = () => (client ??= connect());

  async function connect(): Promise<Stripe> {
    const { Stripe } = await loadStripe();
    return new Stripe(secretKey, {
      protocol: protocol === 'http:' ? 'http' : 'https',
      host: hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      timeout: longestRequest,
      maxNetworkRetries: 2,
      telemetry: false,
    });
  }

  const isLive = /^[sr]k_live_/.test(secretKey);

  async function paidFact(paymentId: string): Promise<PaymentFact> {
    const stripe = await connected();
    const payment = await stripe.paymentIntents.retrieve(paymentId, { expand: ['latest_charge'] });
    return { kind: 'paid', paymentId, receiptUrl: chargeOf(payment)?.receipt_url ?? null };
  }

  async function newsOfSession(session: Stripe.Checkout.Session): Promise<PaymentNews | undefined> {
    const paid = paidSession(session);
    if (paid === undefined) return undefined;
    const news = (fact: PaymentFact) => ({ orderId: paid.orderId, fact, session: paid });
    const paymentId = idOf(session.payment_intent);
    if (session.payment_status === 'paid' && paymentId !== undefined) return news(await paidFact(paymentId));
    if (session.status === 'complete') return news({ kind: 'processing' });
    return session.status === 'expired' ? news({ kind: 'expired' }) : undefined;
  }

  /** By the payment, which bears the order's id: a dispute or a refund may be told before the payment itself. */
  async function newsOfPayment(
    payment: string | Stripe.PaymentIntent | null,
    fact: PaymentFact,
  ): Promise<PaymentNews | undefined> {
    const paymentId = idOf(payment);
    if (paymentId === undefined) return undefined;
    const stripe = await connected();
    const { metadata } = await stripe.paymentIntents.retrieve(paymentId);
    const orderId = metadata['orderId'];
    return orderId === undefined ? undefined : { orderId, fact, session: undefined };
  }

  async function newsOf(event: Stripe.Event): Promise<PaymentNews | undefined> {
    switch (event.type) {
      case 'checkout.session.completed':
      case 'checkout.session.async_payment_succeeded':
      case 'checkout.session.expired':
        return await newsOfSession(event.data.object);
      case 'checkout.session.async_payment_failed': {
        const session = paidSession(event.data.object);
        return session && { orderId: session.orderId, fact: { kind: 'failed' }, session };
      }
      case 'charge.refunded': {
        const { payment_intent: payment, amount_refunded: amount } = event.data.object;
        return await newsOfPayment(payment, { kind: 'refunded', amount });
      }
      case 'charge.dispute.created':
      case 'charge.dispute.closed': {
        const { payment_intent: payment, status } = event.data.object;
        return await newsOfPayment(payment, { kind: 'disputed', outcome: outcomeOf(status) });
      }
      default:
        return undefined;
    }
  }

  return {
    async openCheckout(order) {
      const { id: orderId, orgId, unit, quantity, amount, currency } = order;
      const metadata = { orderId, orgId, unit, quantity: String(quantity) };
      const stripe = await connected();
      const back = `${webOrigin}/organizations/${orgId}/licenses?order=${orderId}`;
      try {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: orderId,
            line_items: [
              {
                quantity,
                price_data: {
                  currency,
                  unit_amount: amount / quantity,
                  product_data: { name: products[unit] },
                },
              },
            ],
            metadata,
            payment_intent_data: { metadata },
            success_url: back,
            cancel_url: back,
          },
          { idempotencyKey: `order-${orderId}` },
        );
        if (session.url === null) throw new Error('Stripe opened a session without a page');
        return { sessionId: session.id, url: session.url };
      } catch (error) {
        throw (await isPassing(error)) ? new PaymentsAway(error) : error;
      }
    },

    async readEvent(body, signature) {
      const stripe = await connected();
      let event: Stripe.Event;
      try {
        event = stripe.webhooks.constructEvent(body, signature, webhookSecret, oldestSignature);
      } catch {
        return 'bad-signature';
      }
      if (event.livemode !== isLive) return 'other-mode';
      return await newsOf(event);
    },

    async *newsSince(moment) {
      const stripe = await connected();
      const sessions = stripe.checkout.sessions.list({
        created: { gte: Math.floor(moment / 1_000) },
        limit: 100,
      });
      for await (const session of sessions) {
        const news = await newsOfSession(session);
        if (news === undefined) continue;
        yield news;
        const paymentId = idOf(session.payment_intent);
        if (news.fact.kind !== 'paid' || paymentId === undefined) continue;
        const payment = await stripe.paymentIntents.retrieve(paymentId, { expand: ['latest_charge'] });
        const charge = chargeOf(payment);
        if (charge === undefined) continue;
        if (charge.amount_refunded > 0) {
          yield { ...news, fact: { kind: 'refunded', amount: charge.amount_refunded } };
        }
        if (!charge.disputed) continue;
        for await (const { status } of stripe.disputes.list({ payment_intent: paymentId, limit: 10 })) {
          yield { ...news, fact: { kind: 'disputed', outcome: outcomeOf(status) } };
        }
      }
    },
  };
}

/** Sessions of other purposes in the same Stripe account are none of ours. */
function paidSession(session: Stripe.Checkout.Session): PaidSession | undefined {
  const { orderId, orgId, unit, quantity } = session.metadata ?? {};
  if (orderId === undefined || session.client_reference_id !== orderId) return undefined;
  return {
    id: session.id,
    orderId,
    orgId: orgId ?? '',
    unit: unit ?? '',
    quantity: Number(quantity),
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
  };
}

function idOf(thing: string | { readonly id: string } | null): string | undefined {
  return typeof thing === 'string' ? thing : thing?.id;
}

/** The charge of a payment that was asked for with it. */
function chargeOf({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | undefined {
  return typeof charge === 'string' || charge === null ? undefined : charge;
}

/** An inquiry that was closed took nothing; whatever is neither won nor lost is under way. */
function outcomeOf(status: Stripe.Dispute.Status): 'open' | 'won' | 'lost' {
  if (status === 'lost') return 'lost';
  return status === 'won' || status === 'warning_closed' ? 'won' : 'open';
}

async function isPassing(error: unknown): Promise<boolean> {
  const { errors } = (await loadStripe()).Stripe;
  return (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError
  );
}
