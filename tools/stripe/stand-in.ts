import { Stripe } from 'stripe';
import {
  chargeObject,
  disputeObject,
  eventObject,
  hasPayment,
  paymentObject,
  sessionObject,
  type ObjectOf,
} from './objects.ts';

/**
 * A stand-in for Stripe on this machine: what our functions ask of it, in Stripe's own forms, with events signed by
 * Stripe's own package. It knows no card; what happens to a payment is chosen on its page.
 */

/** What a person can make happen to a payment. */
export const deeds = [
  'pay',
  'pay-twice',
  'pay-later',
  'expire',
  'settle',
  'fail',
  'refund-half',
  'refund-all',
  'dispute',
  'win-dispute',
  'lose-dispute',
] as const;
export type Deed = (typeof deeds)[number];

export interface StandInSession {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly paymentMetadata: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** Epoch seconds. */
  readonly created: number;
  status: 'open' | 'complete' | 'expired';
  paid: boolean;
  failed: boolean;
  refunded: number;
  dispute: 'none' | 'needs_response' | 'won' | 'lost';
}

export interface StandInEvent {
  readonly id: string;
  readonly type: string;
  /** As it is sent, byte for byte. */
  readonly body: string;
}

export interface StandInSettings {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where its pages are. */
  readonly origin: () => string;
  /** Takes an event on its way, after the deed that caused it. */
  readonly send: (event: StandInEvent) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  /** Of the query or the body, as they came: `line_items[0][quantity]`. */
  readonly fields: URLSearchParams;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
}

/** Fields of a new session that are understood; any other is refused, as Stripe does. */
const sessionFields = [
  'mode',
  'client_reference_id',
  'success_url',
  'cancel_url',
  'line_items[0][quantity]',
  'line_items[0][price_data][currency]',
  'line_items[0][price_data][unit_amount]',
  'line_items[0][price_data][product_data][name]',
  /^metadata\[\w+\]$/,
  /^payment_intent_data\[metadata\]\[\w+\]$/,
] as const;
const listFields = ['created[gte]', 'limit', 'starting_after'] as const;

/** Stripe takes no payment below half a euro. */
const leastAmount = 50;

export function stripeStandIn({ secretKey, webhookSecret, origin, send, now }: StandInSettings) {
  const signer = new Stripe(secretKey);
  const sessions = new Map<string, StandInSession>();
  const events: StandInEvent[] = [];
  const answered = new Map<string, { fields: string; answer: ApiAnswer }>();
  let last = 0;

  const newId = (prefix: string) => `${prefix}_${now().toString(36)}${String((last += 1)).padStart(4, '0')}`;
  const seconds = () => Math.floor(now() / 1_000);

  function api(request: ApiRequest): ApiAnswer {
    if (request.authorization !== `Bearer ${secretKey}`) {
      return { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key' } } };
    }
    const { idempotencyKey: key, fields } = request;
    if (key === undefined || request.method !== 'POST') return route(request);
    const before = answered.get(key);
    if (before !== undefined) {
      return before.fields === String(fields)
        ? before.answer
        : refused(400, 'idempotency_error', 'The key was used with other parameters');
    }
    const answer = route(request);
    if (answer.status < 400) answered.set(key, { fields: String(fields), answer });
    return answer;
  }

  function route({ method, path, fields }: ApiRequest): ApiAnswer {
    const [, resource, id] =
      /^\/v1\/(checkout\/sessions|payment_intents|disputes)(?:\/(\w+))?$/.exec(path) ?? [];
    switch (`${method} ${resource ?? ''}${id === undefined ? '' : '/id'}`) {
      case 'POST checkout/sessions':
        return open(fields);
      case 'GET checkout/sessions':
        return listSessions(fields);
      case 'GET payment_intents/id': {
        const session = sessions.get(id!.replace(/^pi_/, 'cs_'));
        if (session === undefined || !hasPayment(session)) {
          return refused(404, 'resource_missing', `No such payment_intent: ${id}`);
        }
        return {
          status: 200,
          body: paymentObject(session, origin(), fields.get('expand[0]') === 'latest_charge'),
        };
      }
      case 'GET disputes': {
        const session = sessions.get((fields.get('payment_intent') ?? '').replace(/^pi_/, 'cs_'));
        const found = session !== undefined && session.dispute !== 'none' ? [disputeObject(session)] : [];
        return { status: 200, body: listOf('/v1/disputes', found, false) };
      }
      default:
        // With an `error`, or Stripe's package would take the answer for a success.
        return refused(501, 'not_here', `The stand-in does not know ${method} ${path}`);
    }
  }

  function open(fields: URLSearchParams): ApiAnswer {
    const unknown = [...fields.keys()].find(
      (name) =>
        !sessionFields.some((known) => (typeof known === 'string' ? known === name : known.test(name))),
    );
    if (unknown !== undefined)
      return refused(400, 'parameter_unknown', `Received unknown parameter: ${unknown}`);
    const text = (name: string) => fields.get(name) ?? '';
    const quantity = Number(text('line_items[0][quantity]'));
    const each = Number(text('line_items[0][price_data][unit_amount]'));
    const currency = text('line_items[0][price_data][currency]');
    const urls = [text('success_url'), text('cancel_url')];
    if (text('mode') !== 'payment') return refused(400, 'parameter_invalid', 'Invalid mode');
    if (!/^[a-z]{3}$/.test(currency)) return refused(400, 'parameter_invalid', 'Invalid currency');
    if (!isWhole(quantity) || quantity < 1 || quantity > 999_999) {
      return refused(400, 'parameter_invalid_integer', 'Invalid quantity');
    }
    if (!isWhole(each)) return refused(400, 'parameter_invalid_integer', 'Invalid unit_amount');
    if (each * quantity < leastAmount) return refused(400, 'amount_too_small', 'The amount is too small');
    if (!urls.every((url) => URL.canParse(url))) return refused(400, 'url_invalid', 'Not a valid URL');

    const session: StandInSession = {
      id: newId('cs'),
      name: text('line_items[0][price_data][product_data][name]'),
      quantity,
      amount: each * quantity,
      currency,
      metadata: namedWithin(fields, 'metadata'),
      paymentMetadata: namedWithin(fields, 'payment_intent_data[metadata]'),
      reference: fields.get('client_reference_id'),
      successUrl: urls[0]!,
      cancelUrl: urls[1]!,
      created: seconds(),
      status: 'open',
      paid: false,
      failed: false,
      refunded: 0,
      dispute: 'none',
    };
    sessions.set(session.id, session);
    return { status: 200, body: sessionObject(session, origin()) };
  }

  function listSessions(fields: URLSearchParams): ApiAnswer {
    const unknown = [...fields.keys()].find((name) => !(listFields as readonly string[]).includes(name));
    if (unknown !== undefined)
      return refused(400, 'parameter_unknown', `Received unknown parameter: ${unknown}`);
    const since = Number(fields.get('created[gte]') ?? 0);
    const limit = Number(fields.get('limit') ?? 10);
    const all = [...sessions.values()].filter(({ created }) => created >= since).toReversed();
    const after = fields.get('starting_after');
    const rest = after === null ? all : all.slice(all.findIndex(({ id }) => id === after) + 1);
    const page = rest.slice(0, limit).map((session) => sessionObject(session, origin()));
    return { status: 200, body: listOf('/v1/checkout/sessions', page, rest.length > limit) };
  }

  function tell<Type extends Stripe.Event['type']>(type: Type, object: ObjectOf<Type>): StandInEvent {
    const id = newId('evt');
    const event = eventObject(id, type, seconds(), Stripe.API_VERSION, object);
    const told = { id, type, body: JSON.stringify(event) };
    events.unshift(told);
    send(told);
    return told;
  }

  return {
    api,
    sessions: (): readonly StandInSession[] => [...sessions.values()].toReversed(),
    session: (id: string) => sessions.get(id),
    events: (): readonly StandInEvent[] => events,

    /** The header that proves an event. @param at epoch seconds of the signature */
    signatureOf: (body: string, at: number = seconds()) =>
      signer.webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret, timestamp: at }),

    /** Does something to a payment, if it can be done to it now. */
    act(id: string, deed: Deed): boolean {
      const session = sessions.get(id);
      if (session === undefined || !possibleDeeds(session).includes(deed)) return false;
      switch (deed) {
        case 'pay':
        case 'pay-twice': {
          session.status = 'complete';
          session.paid = true;
          const event = tell('checkout.session.completed', sessionObject(session, origin()));
          if (deed === 'pay-twice') send(event);
          break;
        }
        case 'pay-later':
          session.status = 'complete';
          tell('checkout.session.completed', sessionObject(session, origin()));
          break;
        case 'expire':
          session.status = 'expired';
          tell('checkout.session.expired', sessionObject(session, origin()));
          break;
        case 'settle':
          session.paid = true;
          tell('checkout.session.async_payment_succeeded', sessionObject(session, origin()));
          break;
        case 'fail':
          session.failed = true;
          tell('checkout.session.async_payment_failed', sessionObject(session, origin()));
          break;
        case 'refund-half':
        case 'refund-all':
          session.refunded = deed === 'refund-all' ? session.amount : Math.floor(session.amount / 2);
          tell('charge.refunded', chargeObject(session, origin()));
          break;
        case 'dispute':
          session.dispute = 'needs_response';
          tell('charge.dispute.created', disputeObject(session));
          break;
        case 'win-dispute':
        case 'lose-dispute':
          session.dispute = deed === 'win-dispute' ? 'won' : 'lost';
          tell('charge.dispute.closed', disputeObject(session));
          break;
      }
      return true;
    },
  };
}

export type StripeStandIn = ReturnType<typeof stripeStandIn>;

/** What can be done to a payment as it stands. */
export function possibleDeeds({
  status,
  paid,
  failed,
  refunded,
  amount,
  dispute,
}: StandInSession): readonly Deed[] {
  if (status === 'open') return ['pay', 'pay-twice', 'pay-later', 'expire'];
  if (status === 'complete' && !paid) return failed ? [] : ['settle', 'fail'];
  if (!paid) return [];
  return [
    ...(refunded === 0 ? (['refund-half'] as const) : []),
    ...(refunded < amount ? (['refund-all'] as const) : []),
    ...(dispute === 'none' ? (['dispute'] as const) : []),
    ...(dispute === 'needs_response' ? (['win-dispute', 'lose-dispute'] as const) : []),
  ];
}

const isWhole = (value: number) => Number.isInteger(value) && value >= 0;

function listOf(url: string, data: readonly object[], more: boolean) {
  return { object: 'list', url, data, has_more: more };
}

function refused(status: number, code: string, message: string): ApiAnswer {
  const type = code === 'idempotency_error' ? code : 'invalid_request_error';
  return { status, body: { error: { type, code, message } } };
}

/** `metadata[a]=1` → `{ a: '1' }`. */
function namedWithin(fields: URLSearchParams, name: string): Record<string, string> {
  return Object.fromEntries(
    [...fields].flatMap(([key, value]) =>
      key.startsWith(`${name}[`) && key.indexOf(']', name.length) === key.length - 1
        ? [[key.slice(name.length + 1, -1), value] as const]
        : [],
    ),
  );
}
