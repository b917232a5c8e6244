import { day, hour, minute, paths, refuse, type OrgWallet } from '@equipage/domain';
import {
  anAccess,
  anOrganization,
  anOrgWallet,
  documentIdOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import { reconcile, takeDelivery } from '../../../functions/src/features/billing/settle-payment.ts';
import { stripePayments, type Payments } from '../../../functions/src/ports/payments.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { misfitsIn } from '@equipage/tools/stripe/request-types.ts';
import {
  stripeStandIn,
  type ApiRequest,
  type Deed,
  type StandInEvent,
} from '@equipage/tools/stripe/stand-in.ts';
import { openStripeDoor, type StripeDoor } from '../../simulator/stripe-door.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

/** Stripe judges the age of signatures by the clock of this machine. */
const now = Date.now();
const keys = { secretKey: 'sk_test_stand_in', webhookSecret: 'whsec_stand_in' };
const { amara, bruno, camille, dalia } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const orgId = kermesse.id;

// Stripe's own package over HTTP, the stand-in on the other side; events are kept, and each test delivers them itself.
const sent: StandInEvent[] = [];
let origin = '';
let isAway = false;
const stripe = stripeStandIn({
  ...keys,
  origin: () => origin,
  send: (event) => sent.push(event),
  now: Date.now,
});
const requests: ApiRequest[] = [];
let door: StripeDoor;

/** The port is known once the server listens; whoever asks before has nothing to ask. */
let payments: Payments;
const stage = callsStage(now, {
  openCheckout: (order) => payments.openCheckout(order),
  readEvent: (body, signature) => payments.readEvent(body, signature),
  newsSince: (moment) => payments.newsSince(moment),
});
const { send, store, deps, db, log, forgetUses, moveClockTo, peopleWithAccounts } = stage;

beforeAll(async () => {
  door = await openStripeDoor((request) => {
    requests.push(request);
    return isAway
      ? { status: 503, body: { error: { type: 'api_error', message: 'away' } } }
      : stripe.api(request);
  });
  origin = door.origin;
  payments = stripePayments({ ...keys, api: origin, webOrigin: 'https://equipage.example' });
});
afterAll(() => door.close());

let turn = 0;
beforeEach(async () => {
  moveClockTo(now);
  isAway = false;
  sent.length = 0;
  turn += 1;
  await db.recursiveDelete(db.collection('orders'));
  await db.recursiveDelete(db.doc(paths.organization(orgId)));
  await forgetUses();
  await peopleWithAccounts([amara, bruno, camille, dalia]);
  await arrange(db, documents.organization(orgId), kermesse);
  await arrange(db, documents.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: 0 }));
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [orgId]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('Fanfares')]: 'owner' } }));
  await arrange(
    db,
    documents.access(dalia.uid),
    anAccess({ events: { [shortIdOf('dance')]: 'coordinator' } }),
  );
});

const idOf = (name: string) => documentIdOf(`order ${turn} ${name}`);
const buy = (name: string, facts: object = {}, by: Person = amara) =>
  send(by, 'createCheckout', { orderId: idOf(name), orgId, unit: 'license', quantity: 25, ...facts });
const orderOf = async (name: string) => (await store.read(documents.order(idOf(name))))!;
const sessionOf = async (name: string) => (await orderOf(name)).sessionId!;
const orgHas = async (facts: Partial<OrgWallet>) =>
  expect(await store.read(documents.orgWallet(orgId))).toMatchObject(facts);
const addsUp = async () => expect(await checkLedger({ store })).toEqual([]);

async function act(name: string, deed: Deed): Promise<StandInEvent> {
  expect(stripe.act(await sessionOf(name), deed)).toBe(true);
  return sent.at(-1)!;
}
/** The n-th of the 24 orders of four things. */
function orderOfFour(n: number): number[] {
  const rest = [0, 1, 2, 3];
  return [6, 2, 1, 1].flatMap((block, at) => rest.splice(Math.floor(n / block) % (4 - at), 1));
}
const deliver = ({ body }: StandInEvent, signature = stripe.signatureOf(body)) =>
  takeDelivery(deps, payments, { body: Buffer.from(body), signature });
const taken = { status: 200, text: 'taken' };

describe('a checkout', () => {
  test('is opened at the price of the table, and again it is the same page', async () => {
    const first = await buy('first');
    expect(first).toMatchObject({
      ok: true,
      value: { url: expect.stringContaining(`${origin}/pay/cs_`) as string },
    });
    expect(await orderOf('first')).toMatchObject({
      state: 'open',
      amount: 25 * 150,
      currency: 'eur',
      by: amara.uid,
      credited: 0,
    });
    expect(await buy('first')).toEqual(first);
    expect(stripe.session(await sessionOf('first'))).toMatchObject({
      amount: 3_750,
      successUrl: `https://equipage.example/organizations/${orgId}/licenses?order=${idOf('first')}`,
    });
    await orgHas({ licenses: 0 });
  });

  test('asked for ten times at once is one order and one page', async () => {
    const before = stripe.sessions().length;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => buy('once', {}, bruno)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(stripe.sessions().length).toBe(before + 1);
    expect(await sizeOf(db, paths.orders())).toBe(1);
  });

  test('goes on where it was cut off, when Stripe is back', async () => {
    isAway = true;
    expect(await buy('away')).toEqual(refuse('payment-away'));
    expect(await orderOf('away')).toMatchObject({ state: 'open', sessionId: null });
    isAway = false;
    expect(await buy('away')).toMatchObject({ ok: true });
    expect(await sizeOf(db, paths.orders())).toBe(1);
  });

  test('is for org users of whoever buys', async () => {
    for (const person of [camille, dalia])
      expect(await buy('foreign', {}, person)).toEqual(refuse('not-allowed'));
    await buy('own');
    const foreign = { orgId: shortIdOf('Fanfares') };
    expect(await buy('own', foreign, camille)).toEqual(refuse('not-allowed'));
    expect(await sizeOf(db, paths.orders())).toBe(1);
  });

  test.each([0, -1, 1.5, 10_001, Infinity, '25'])('of %s licenses is refused', async (quantity) => {
    expect(await buy('wrong', { quantity })).toEqual(refuse('bad-input', { field: 'quantity' }));
    expect(await sizeOf(db, paths.orders())).toBe(0);
  });

  test.each(['price', 'amount', 'currency', 'successUrl', 'uid'])(
    'takes no %s from the client',
    async (field) => {
      expect(await buy('wrong', { [field]: 1 })).toMatchObject({ ok: false, why: 'bad-input' });
      expect(await sizeOf(db, paths.orders())).toBe(0);
    },
  );

  test('has a least number where the price is small, and a limit in an hour', async () => {
    expect(await buy('few', { unit: 'sms', quantity: 9 })).toEqual(refuse('too-few'));
    for (let n = 0; n < 10; n++) expect(await buy(`many ${n}`)).toMatchObject({ ok: true });
    expect(await buy('one more', {}, bruno)).toMatchObject({ ok: false, why: 'too-many-requests' });
    expect(await buy('many 3')).toMatchObject({ ok: true });
  });
});

describe('what Stripe says', () => {
  /** So many purchases of 25 licenses, each told by a page that was finished and by money that came later. */
  async function bought(count: number) {
    const purchases: { name: string; finished: StandInEvent; settled: StandInEvent }[] = [];
    for (let at = 0; at < count; at++) {
      if (at % 10 === 0) await forgetUses();
      const name = `purchase ${at}`;
      await buy(name);
      purchases.push({ name, finished: await act(name, 'pay-later'), settled: await act(name, 'settle') });
    }
    return purchases;
  }

  test('twenty payments are credited once each, told by fifty deliveries each in mixed order, fifty at once', async () => {
    const purchases = await bought(20);
    const events = purchases.flatMap(({ finished, settled }) => [finished, settled]);
    // Seven has no divisor in common with the forty, so neighbours are of other payments, each 25 times over.
    const many = Array.from({ length: 1_000 }, (_, at) => events[(at * 7) % events.length]!);
    for (let wave = 0; wave < many.length; wave += 50) {
      const some = many.slice(wave, wave + 50);
      expect(await Promise.all(some.map((event) => deliver(event)))).toEqual(some.map(() => taken));
    }
    await orgHas({ licenses: 500 });
    for (const { name } of purchases)
      expect(await orderOf(name)).toMatchObject({ state: 'paid', credited: 25, movements: 1 });
    expect(await sizeOf(db, paths.ledger(orgId))).toBe(20);
    expect((await orderOf('purchase 0')).receiptUrl).toContain('/receipts/');
    expect(await buy('purchase 0')).toEqual(refuse('not-payable'));
    await addsUp();
  });

  test('finished, settled, refunded and told again come to one outcome in all 24 orders', async () => {
    const purchases = await bought(24);
    const told = await Promise.all(
      purchases.map(async ({ name, finished, settled }) => {
        const refunded = await act(name, 'refund-half');
        return { name, events: [finished, settled, refunded, settled] };
      }),
    );
    await Promise.all(
      told.map(async ({ events }, order) => {
        for (const at of orderOfFour(order)) expect(await deliver(events[at]!)).toEqual(taken);
      }),
    );
    for (const { name } of told) {
      expect(await orderOf(name)).toMatchObject({ state: 'refunded', credited: 25, takenBack: 12 });
    }
    await orgHas({ licenses: 24 * 13, owedLicenses: 0 });
    await addsUp();
  });

  test('a payment told before the buyer’s page is written down finds its order', async () => {
    await buy('early');
    const event = await act('early', 'pay');
    const order = await orderOf('early');
    await arrange(db, documents.order(order.id), { ...order, sessionId: null, checkoutUrl: null });
    expect(await deliver(event)).toEqual(taken);
    expect(await orderOf('early')).toMatchObject({ state: 'paid', sessionId: order.sessionId });
    await orgHas({ licenses: 25 });
  });

  test('a slow bank may refuse, and a page may expire: nothing is credited', async () => {
    await buy('slow');
    await deliver(await act('slow', 'pay-later'));
    expect((await orderOf('slow')).state).toBe('processing');
    await deliver(await act('slow', 'fail'));
    expect((await orderOf('slow')).state).toBe('failed');
    await buy('late');
    await deliver(await act('late', 'expire'));
    expect(await orderOf('late')).toMatchObject({ state: 'expired', checkoutUrl: null });
    await orgHas({ licenses: 0 });
    await addsUp();
  });

  test('refunds and disputes take back what is there, the rest is owed, and a later purchase pays it', async () => {
    await buy('first');
    const [paid, half, all] = [
      await act('first', 'pay'),
      await act('first', 'refund-half'),
      await act('first', 'refund-all'),
    ];
    // The refund is told first: it waits for the payment.
    await deliver(half);
    await orgHas({ licenses: 0 });
    await deliver(paid);
    await orgHas({ licenses: 13 });
    await arrange(db, documents.orgWallet(orgId), anOrgWallet({ licenses: 3, smsCredits: 0 }));
    await arrange(db, documents.ledgerEntry(orgId, 'spent'), {
      id: 'spent',
      unit: 'license',
      quantity: 10,
      from: 'org',
      to: 'event',
      reason: 'moved',
      orgId,
      eventId: shortIdOf('dance'),
      by: amara.uid,
      at: now,
    });
    await arrange(db, documents.eventWallet(shortIdOf('dance')), {
      orgId,
      licenses: 10,
      used: 0,
      given: 0,
    });
    await deliver(all);
    await orgHas({ licenses: 0, owedLicenses: 10 });
    await addsUp();

    await buy('second');
    await deliver(await act('second', 'pay'));
    await orgHas({ licenses: 15, owedLicenses: 0 });
    await deliver(await act('second', 'dispute'));
    await orgHas({ licenses: 0, owedLicenses: 10 });
    await deliver(await act('second', 'win-dispute'));
    await orgHas({ licenses: 15, owedLicenses: 0 });
    expect((await orderOf('second')).state).toBe('paid');
    await addsUp();
  });
});

describe('what somebody else says', () => {
  const changed = (event: StandInEvent, change: (object: Record<string, unknown>) => void): StandInEvent => {
    const whole = JSON.parse(event.body) as { data: { object: Record<string, unknown> } };
    change(whole.data.object);
    return { ...event, body: JSON.stringify(whole) };
  };

  test.each<[string, (event: StandInEvent) => ReturnType<typeof deliver>, string]>([
    ['without a signature', (event) => deliver(event, ''), 'bad-signature'],
    [
      'with a made-up signature',
      (event) => deliver(event, `t=${Math.floor(now / 1_000)},v1=${'0'.repeat(64)}`),
      'bad-signature',
    ],
    [
      'with a signature of ten minutes ago',
      (event) =>
        deliver(event, stripe.signatureOf(event.body, Math.floor((Date.now() - 10 * minute) / 1_000))),
      'bad-signature',
    ],
    [
      'with another body than was signed',
      (event) =>
        deliver({ ...event, body: event.body.replace('"paid"', '"paid" ') }, stripe.signatureOf(event.body)),
      'bad-signature',
    ],
    [
      'of the other mode',
      (event) =>
        deliver({
          ...event,
          body: JSON.stringify({ ...(JSON.parse(event.body) as object), livemode: true }),
        }),
      'other-mode',
    ],
    ['of another amount', (event) => deliver(changed(event, (o) => (o['amount_total'] = 1))), 'mismatch'],
    ['of another currency', (event) => deliver(changed(event, (o) => (o['currency'] = 'jpy'))), 'mismatch'],
    ['of another session', (event) => deliver(changed(event, (o) => (o['id'] = 'cs_other'))), 'mismatch'],
    [
      'for another organization',
      (event) =>
        deliver(
          changed(event, (o) => {
            o['metadata'] = { ...(o['metadata'] as object), orgId: shortIdOf('Fanfares') };
          }),
        ),
      'mismatch',
    ],
    [
      'of more licenses',
      (event) =>
        deliver(
          changed(event, (o) => {
            o['metadata'] = { ...(o['metadata'] as object), quantity: '9999' };
          }),
        ),
      'mismatch',
    ],
    [
      'of an order that nobody made',
      (event) =>
        deliver(
          changed(event, (o) => {
            const orderId = documentIdOf('no order');
            o['metadata'] = { ...(o['metadata'] as object), orderId };
            o['client_reference_id'] = orderId;
          }),
        ),
      'no-order',
    ],
  ])('%s is refused, and nothing moves', async (_, attempt, text) => {
    await buy('spoiled');
    const event = await act('spoiled', 'pay');
    expect(await attempt(event)).toEqual({ status: 400, text });
    await orgHas({ licenses: 0 });
    expect(await orderOf('spoiled')).toMatchObject({ state: 'open', credited: 0 });
    expect(await deliver(event)).toEqual(taken);
  });

  test('of a test, well signed, is refused where real money is taken', async () => {
    await buy('test mode');
    const event = await act('test mode', 'pay');
    const live = stripePayments({
      ...keys,
      secretKey: 'sk_live_stand_in',
      api: origin,
      webOrigin: 'https://equipage.example',
    });
    const delivery = { body: Buffer.from(event.body), signature: stripe.signatureOf(event.body) };
    expect(await takeDelivery(deps, live, delivery)).toEqual({ status: 400, text: 'other-mode' });
    await orgHas({ licenses: 0 });
    expect(await takeDelivery(deps, payments, delivery)).toEqual(taken);
  });

  test('an unpaid session, signed and whole, credits nothing', async () => {
    await buy('unpaid');
    const event = await act('unpaid', 'pay-later');
    expect(await deliver(event)).toEqual(taken);
    await orgHas({ licenses: 0 });
  });

  test('news of another shop in the same account are none of ours', async () => {
    await buy('other');
    const event = await act('other', 'pay');
    const foreign = changed(event, (o) => {
      o['metadata'] = {};
    });
    expect(await deliver(foreign)).toEqual({ status: 200, text: 'nothing of ours' });
    await orgHas({ licenses: 0 });
  });
});

test('whatever the webhook missed is found by asking Stripe, once', async () => {
  for (const name of ['told', 'missed', 'refunded', 'disputed', 'expired', 'open']) await buy(name);
  await deliver(await act('told', 'pay'));
  await act('missed', 'pay');
  await act('refunded', 'pay');
  await act('refunded', 'refund-all');
  await act('disputed', 'pay');
  await act('disputed', 'dispute');
  await act('expired', 'expire');
  const earlier = await db.collection(paths.orders()).count().get();
  expect(earlier.data().count).toBe(6);

  moveClockTo(now + day + hour);
  expect(await reconcile(deps, payments)).toBe(4);
  const states = await Promise.all(
    ['told', 'missed', 'refunded', 'disputed', 'expired', 'open'].map(
      async (name) => (await orderOf(name)).state,
    ),
  );
  expect(states).toEqual(['paid', 'paid', 'refunded', 'disputed', 'expired', 'open']);
  await orgHas({ licenses: 50 });
  expect(await reconcile(deps, payments)).toBe(0);
  await orgHas({ licenses: 50 });
  await addsUp();
  expect(log.lines.length).toBeGreaterThan(0);
});

test('whatever was asked of Stripe in all of this fits the types that it publishes', async () => {
  await buy('judged', { unit: 'sms', quantity: 500 });
  await deliver(await act('judged', 'pay'));
  await act('judged', 'dispute');
  await reconcile(deps, payments);
  const kinds = new Set(requests.map(({ method, path }) => `${method} ${path.split('/')[2]}`));
  expect([...kinds].sort()).toEqual(['GET checkout', 'GET disputes', 'GET payment_intents', 'POST checkout']);
  expect(misfitsIn(requests)).toEqual([]);
});
