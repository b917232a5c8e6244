import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../base/property.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anOpenOrder } from './billing.fixtures.ts';
import type { LedgerEntry, OrgWallet } from './billing.schema.ts';
import { ledgerCheck } from './check-ledger.ts';
import { emptyOrgWallet } from './movement.ts';
import { settleOrder, type PaymentFact } from './settle-order.ts';

const open = anOpenOrder({ quantity: 20, amount: 3_000 });
const paid: PaymentFact = { kind: 'paid', paymentId: 'pi', receiptUrl: null };
const refunded = (amount: number): PaymentFact => ({ kind: 'refunded', amount });
const disputed = (outcome: 'open' | 'won' | 'lost'): PaymentFact => ({ kind: 'disputed', outcome });

/** An order after some facts, one after the other, with the wallet of an organization that has spent `spent` of it. */
function after(facts: readonly PaymentFact[], wallet: OrgWallet = emptyOrgWallet) {
  const check = ledgerCheck();
  let order = open;
  let org = wallet;
  const entries: LedgerEntry[] = [];
  for (const fact of facts) {
    const settled = settleOrder(order, org, fact, fixtureNow);
    ({ order, org } = settled);
    entries.push(...settled.entries);
  }
  for (const entry of entries) check.entry(entry);
  check.orgWallet(open.orgId, org);
  return { order, org, entries, flaws: check.flaws() };
}

function* ordersOf<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield [];
  for (const [at, item] of items.entries())
    for (const rest of ordersOf(items.toSpliced(at, 1))) yield [item, ...rest];
}

describe('a payment', () => {
  test('is credited once, however often Stripe says so', () => {
    const { order, org, entries } = after([{ kind: 'processing' }, paid, paid, { kind: 'expired' }, paid]);
    expect(order).toMatchObject({ state: 'paid', credited: 20, takenBack: 0, paidAt: fixtureNow });
    expect(org.licenses).toBe(20);
    expect(entries).toHaveLength(1);
  });

  test.each(['processing', 'failed', 'expired'] as const)('that is %s gives nothing', (kind) => {
    const { order, org } = after([{ kind }]);
    expect([order.state, org]).toEqual([kind, emptyOrgWallet]);
  });

  test('that has failed or expired does not go on, unless the money comes', () => {
    expect(after([{ kind: 'failed' }, { kind: 'processing' }]).order.state).toBe('failed');
    expect(after([{ kind: 'expired' }, { kind: 'processing' }]).order.state).toBe('expired');
    expect(after([{ kind: 'expired' }, paid]).org.licenses).toBe(20);
  });

  test('told, confirmed, repeated and refunded comes to one state in all 24 orders', () => {
    const wholes = [...ordersOf([{ kind: 'processing' }, paid, paid, refunded(3_000)] as PaymentFact[])].map(
      (facts) => after(facts),
    );
    expect(wholes).toHaveLength(24);
    for (const { order, org, flaws } of wholes) {
      expect(order).toMatchObject({ state: 'refunded', credited: 20, takenBack: 20 });
      expect([org, flaws]).toEqual([emptyOrgWallet, []]);
    }
  });
});

describe('what is paid back', () => {
  test.each([
    [0, 0],
    [149, 0],
    [150, 1],
    [1_500, 10],
    [2_999, 19],
    [3_000, 20],
    [9_999, 20],
  ])('of 3,000 cents for 20, %i take %i back', (amount, units) => {
    const { order, org, flaws } = after([paid, refunded(amount)]);
    expect([order.takenBack, org.licenses, flaws]).toEqual([units, 20 - units, []]);
  });

  test('by and by is not taken twice', () => {
    const { org, entries } = after([
      paid,
      refunded(1_500),
      refunded(1_500),
      refunded(3_000),
      refunded(1_500),
    ]);
    expect(org).toEqual(emptyOrgWallet);
    expect(entries.map(({ quantity }) => quantity)).toEqual([20, 10, 10]);
  });

  test('is owed where it was spent', () => {
    const settled = settleOrder(
      after([paid]).order,
      { ...emptyOrgWallet, licenses: 5 },
      refunded(3_000),
      fixtureNow,
    );
    expect(settled.org).toEqual({ ...emptyOrgWallet, owedLicenses: 15 });
    expect(settled.entries.map(({ from, to, quantity }) => [from, to, quantity])).toEqual([
      ['org', 'stripe', 5],
      ['debt', 'stripe', 15],
    ]);
  });
});

describe('a dispute', () => {
  test('takes all back at once, and its end decides', () => {
    expect(after([paid, disputed('open')])).toMatchObject({
      order: { state: 'disputed' },
      org: emptyOrgWallet,
      flaws: [],
    });
    expect(after([paid, disputed('open'), disputed('lost')]).org).toEqual(emptyOrgWallet);
    const won = after([paid, disputed('open'), disputed('won'), disputed('open')]);
    expect(won).toMatchObject({ order: { state: 'paid' }, org: { licenses: 20 }, flaws: [] });
    expect(new Set(won.entries.map(({ id }) => id)).size).toBe(won.entries.length);
  });

  test('that was won leaves what was refunded before', () => {
    const facts = [paid, refunded(1_500), disputed('open'), disputed('won')];
    expect(after(facts)).toMatchObject({
      order: { state: 'refunded', takenBack: 10 },
      org: { licenses: 10 },
    });
  });
});

describe('what is known of an order', () => {
  test('is when and by which payment it was paid first, and where its receipt is', () => {
    const first = settleOrder(
      open,
      emptyOrgWallet,
      { ...paid, receiptUrl: 'https://pay.example/1' },
      fixtureNow,
    );
    expect(first.order).toMatchObject({
      paidAt: fixtureNow,
      paymentId: 'pi',
      receiptUrl: 'https://pay.example/1',
      movements: 1,
    });
    const again = { kind: 'paid', paymentId: 'pi2', receiptUrl: 'https://pay.example/2' } as const;
    expect(settleOrder(first.order, first.org, again, fixtureNow + 1)).toEqual({ ...first, entries: [] });
  });

  test('is no longer where to pay, once it is not open any more', () => {
    const payable = { ...open, checkoutUrl: 'https://pay.example/c' };
    const after = (fact: PaymentFact) => settleOrder(payable, emptyOrgWallet, fact, fixtureNow).order;
    for (const fact of [paid, { kind: 'processing' }, { kind: 'failed' }, { kind: 'expired' }] as const)
      expect(after(fact).checkoutUrl).toBeNull();
    expect(after(refunded(0))).toMatchObject({ state: 'open', checkoutUrl: 'https://pay.example/c' });
  });
});

test('the book tells of every movement of an order in its own line, by whom it came and why', () => {
  const { entries } = after([paid, refunded(1_500), disputed('open'), disputed('won')]);
  const line = {
    unit: 'license',
    orgId: open.orgId,
    eventId: null,
    orderId: open.id,
    by: null,
    at: fixtureNow,
  };
  const came = { ...line, from: 'stripe', to: 'org' };
  const went = { ...line, from: 'org', to: 'stripe' };
  expect(entries).toEqual([
    { ...came, id: `order:${open.id}:0`, quantity: 20, reason: 'purchase' },
    { ...went, id: `order:${open.id}:1`, quantity: 10, reason: 'refunded' },
    { ...went, id: `order:${open.id}:2`, quantity: 10, reason: 'disputed' },
    { ...came, id: `order:${open.id}:3`, quantity: 10, reason: 'dispute-won' },
  ]);
});

test('whatever Stripe says, in whatever order and however often, no unit is lost or made', () => {
  const fact = fc.oneof(
    fc.constantFrom<PaymentFact>(
      paid,
      { kind: 'processing' },
      { kind: 'failed' },
      { kind: 'expired' },
      disputed('open'),
      disputed('won'),
      disputed('lost'),
    ),
    fc.integer({ min: 0, max: 4_000 }).map(refunded),
  );
  holdsForAll(fc.array(fact, { maxLength: 12 }), (facts) => {
    const { order, org, entries, flaws } = after(facts);
    expect(flaws).toEqual([]);
    expect(org.licenses - org.owedLicenses).toBe(order.credited - order.takenBack);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
