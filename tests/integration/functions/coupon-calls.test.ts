import {
  day,
  eventCardOf,
  hour,
  noAccess,
  paths,
  refuse,
  tallyOf,
  withEventRole,
  withOrgRole,
  type Coupon,
  type Outcome,
} from '@equipage/domain';
import { aLedgerEntry, anEvent, anOrganization, anOrgWallet, type Person } from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import { expireCoupons } from '../../../functions/src/features/coupon/cancel-coupon.ts';
import { countSupport, settleSupport } from '../../../functions/src/features/coupon/settle-support.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { render } from '../../../functions/src/mails/letter.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, arrangeAlone, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, peopleWithAccounts, forgetUses, moveClockTo } = callsStage(now);
const { amara, bruno, camille, jun, giulia } = people;

const kermesse = anOrganization({ name: 'Kermesse' });
const fanfares = anOrganization({ name: 'Fanfares' });
const orgId = kermesse.id;
const dates = { startsAt: now + 10 * day, endsAt: now + 11 * day };
const brassNight = anEvent({ name: 'Brass Night', orgId: fanfares.id, orgName: 'Fanfares', ...dates });
const morningBrass = anEvent({ name: 'Morning Brass', orgId: fanfares.id, orgName: 'Fanfares', ...dates });
const ownFair = anEvent({ name: 'Own Fair', orgId, orgName: 'Kermesse', ...dates });

/** Amara owns Kermesse, Camille owns Fanfares, Jun coordinates its Brass Night, Giulia scans there, Bruno is nobody. */
beforeEach(async () => {
  const places = ['coupons', 'ledger', 'wallet', 'supportedEvents', 'supporters', 'tallies'].map((name) =>
    db.collectionGroup(name).get(),
  );
  const rest = ['couponCodes', 'outbox'].map((name) => db.collection(name).get());
  const old = await Promise.all([...places, ...rest]);
  await Promise.all(old.flatMap(({ docs }) => docs.map(({ ref }) => ref.delete())));
  await forgetUses();
  moveClockTo(now);
  await peopleWithAccounts([amara, bruno, camille, jun, giulia]);
  for (const organization of [kermesse, fanfares])
    await arrange(db, documents.organization(organization.id), organization);
  for (const event of [brassNight, morningBrass, ownFair])
    await arrangeAlone(db, documents.event(event.id), event);
  await arrange(db, documents.orgWallet(orgId), anOrgWallet({ licenses: 40, smsCredits: 0 }));
  await arrange(db, documents.ledgerEntry(orgId, 'welcome'), aLedgerEntry({ orgId, quantity: 40 }));
  await arrange(db, documents.access(amara.uid), withOrgRole(noAccess, orgId, 'manager'));
  await arrange(db, documents.access(camille.uid), withOrgRole(noAccess, fanfares.id, 'owner'));
  await arrange(db, documents.access(jun.uid), withEventRole(noAccess, brassNight.id, 'coordinator'));
  await arrange(db, documents.access(giulia.uid), withEventRole(noAccess, brassNight.id, 'scanner'));
});

const batch = {
  orgId,
  batchId: 'b'.repeat(20),
  count: 1,
  licenses: 10,
  note: 'For the neighbours',
  expiresAt: now + 30 * day,
  email: null,
  language: 'en',
};
interface Made {
  readonly id: string;
  readonly code: string;
}

async function made(input: object = {}): Promise<[Made, ...Made[]]> {
  const outcome = await send(amara, 'createCoupons', { ...batch, ...input });
  if (!outcome.ok) throw new Error(outcome.why);
  return (outcome.value as { coupons: [Made, ...Made[]] }).coupons;
}
const redeems = (person: Person, code: string, eventId = brassNight.id) =>
  send(person, 'redeemCoupon', { eventId, code });
const cancels = (person: Person, couponId: string) => send(person, 'cancelCoupon', { orgId, couponId });

const couponAt = (id: string) => store.read(documents.coupon(orgId, id));
const left = async () => (await store.read(documents.orgWallet(orgId)))?.licenses;
const licensesOf = async (eventId: string) => (await store.read(documents.eventWallet(eventId)))?.licenses;
const isProven = async () => expect(await checkLedger({ store })).toEqual([]);
const won = { ok: true, value: { licenses: 10, supporter: 'Kermesse' } };

describe('making coupons', () => {
  test('sets their licenses aside, and only hashes of their codes are kept', async () => {
    const coupons = await made({ count: 3 });
    expect(await left()).toBe(10);
    expect(new Set(coupons.map(({ code }) => code)).size).toBe(3);
    expect(await couponAt(coupons[0].id)).toMatchObject({ state: 'open', licenses: 10, redeemedFor: null });
    const everything = await Promise.all(
      ['couponCodes', 'outbox', paths.coupons(orgId), paths.ledger(orgId)].map(async (path) =>
        JSON.stringify((await db.collection(path).get()).docs.map((one) => [one.id, one.data()])),
      ),
    );
    for (const { code } of coupons) expect(everything.join()).not.toContain(code);
    await isProven();
  });

  test('asked for five times at once makes them once, and every answer has codes that work', async () => {
    const outcomes = await sendAtOnce(5, amara, 'createCoupons', { ...batch, count: 2 });
    const answers = outcomes.map((one) => (one.ok ? (one.value as { coupons: Made[] }).coupons : []));
    expect(answers.map((coupons) => coupons.map(({ id }) => id))).toEqual(
      Array.from({ length: 5 }, () => answers[0]!.map(({ id }) => id)),
    );
    expect(await left()).toBe(20);
    expect(await sizeOf(db, paths.coupons(orgId))).toBe(2);
    expect(await redeems(camille, answers[4]![0]!.code)).toEqual(won);
    expect(await redeems(camille, answers[0]![1]!.code)).toEqual(won);
    await isProven();
  });

  test.each([
    ['more than there are', amara, { count: 5 }, refuse('not-enough-licenses', { left: 40 })],
    ['one that has run out already', amara, { expiresAt: now }, refuse('bad-expiry')],
    ['any for somebody else’s organization', camille, {}, refuse('not-allowed')],
    ['any for somebody without a role', bruno, {}, refuse('not-allowed')],
    [
      'two for one address',
      amara,
      { count: 2, email: camille.email },
      refuse('bad-input', { field: 'count' }),
    ],
    ['101', amara, { count: 101, licenses: 1 }, refuse('bad-input', { field: 'count' })],
  ])('is refused: %s', async (_, person, input, refusal) => {
    expect(await send(person, 'createCoupons', { ...batch, ...input })).toEqual(refusal);
    expect(await left()).toBe(40);
    expect(await sizeOf(db, 'couponCodes')).toBe(0);
  });

  test('nobody else gets codes for coupons whose batch she knows', async () => {
    await made();
    await arrange(db, documents.access(bruno.uid), withOrgRole(noAccess, orgId, 'manager'));
    expect(await send(bruno, 'createCoupons', batch)).toEqual(refuse('not-allowed'));
  });
});

describe('redeeming a code', () => {
  test('gives the event its licenses, once, and tells both sides no name', async () => {
    const [{ id, code }] = await made();
    const typed = code.toLowerCase().replace(/.{4}/g, '$& ');
    expect(await redeems(jun, typed)).toEqual(won);
    expect(await redeems(jun, code)).toEqual(won);
    expect(await licensesOf(brassNight.id)).toBe(10);
    const coupon = await couponAt(id);
    expect(coupon).toMatchObject({
      state: 'redeemed',
      closedAt: now,
      redeemedFor: { eventName: 'Brass Night' },
    });
    expect(JSON.stringify(coupon)).not.toContain(jun.uid);
    await isProven();
  });

  test('of ten people at once, for two events, one wins and the others learn that it is used', async () => {
    const [{ code }] = await made();
    const rivals = Array.from({ length: 10 }, (_, index) => ({ ...camille, uid: `rival${index}` }));
    for (const { uid } of rivals)
      await arrange(db, documents.access(uid), withOrgRole(noAccess, fanfares.id, 'manager'));
    const outcomes = await Promise.all(
      rivals.map((rival, index) => redeems(rival, code, index % 2 ? brassNight.id : morningBrass.id)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([won]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 9 }, () => refuse('coupon-used')));
    const given = [await licensesOf(brassNight.id), await licensesOf(morningBrass.id)];
    expect(given.filter((licenses) => licenses !== undefined)).toEqual([10]);
    await isProven();
  });

  test('and canceling it at the same time: one of the two happens', async () => {
    const [{ id, code }] = await made();
    const [redeemed, canceled] = await Promise.all([redeems(camille, code), cancels(amara, id)]);
    expect([redeemed.ok, canceled.ok].filter(Boolean)).toHaveLength(1);
    expect([await left(), await licensesOf(brassNight.id)]).toEqual(redeemed.ok ? [30, 10] : [40, undefined]);
    await isProven();
  });

  test.each<[string, Person, string, Partial<Coupon>, Outcome<unknown>]>([
    ['own-coupon', amara, ownFair.id, {}, refuse('own-coupon')],
    ['of somebody else’s address', camille, brassNight.id, { boundTo: jun.email }, refuse('another-address')],
    ['that has run out', camille, brassNight.id, { expiresAt: now }, refuse('coupon-expired')],
    ['that was canceled', camille, brassNight.id, { state: 'canceled' }, refuse('coupon-canceled')],
    ['for somebody else’s event', bruno, brassNight.id, {}, refuse('not-allowed')],
    ['by a scanner', giulia, brassNight.id, {}, refuse('not-allowed')],
    ['for an event that is not there', camille, 'nqwhere23456', {}, refuse('not-allowed')],
  ])('is refused: %s', async (_, person, eventId, facts, refusal) => {
    const [{ id, code }] = await made();
    const coupon = (await couponAt(id))!;
    await arrange(db, documents.coupon(orgId, id), { ...coupon, ...facts });
    expect(await redeems(person, code, eventId)).toEqual(refusal);
    expect(await licensesOf(eventId)).toBeUndefined();
  });

  test('is refused for a draft and for an event that is over', async () => {
    const [{ code }] = await made();
    await arrangeAlone(db, documents.event(brassNight.id), { ...brassNight, state: 'draft' });
    expect(await redeems(camille, code)).toEqual(refuse('event-draft'));
    await arrangeAlone(db, documents.event(brassNight.id), { ...brassNight, endsAt: now });
    expect(await redeems(camille, code)).toEqual(refuse('event-over'));
  });

  test('after five wrong codes nothing is tried for an hour, not even the right one', async () => {
    const [{ code }] = await made();
    const wrong = (index: number) => `${'2'.repeat(15)}${'3456789ABC'[index]}`;
    const first = await Promise.all(Array.from({ length: 10 }, (_, index) => redeems(camille, wrong(index))));
    expect(first.filter((one) => !one.ok && one.why === 'code-wrong')).toHaveLength(5);
    const paused = refuse('too-many-requests', { retryAt: now + hour });
    expect(first.filter((one) => !one.ok && one.why !== 'code-wrong')).toEqual(
      Array.from({ length: 5 }, () => paused),
    );
    expect(await redeems(camille, code)).toEqual(paused);
    moveClockTo(now + hour - 1);
    expect(await redeems(camille, code)).toEqual(paused);
    moveClockTo(now + hour);
    expect(await redeems(camille, code)).toEqual(won);
  });
});

describe('licenses that were given', () => {
  const moves = (quantity: number, moveId: string) =>
    send(camille, 'moveLicenses', { moveId: moveId.repeat(20), eventId: brassNight.id, quantity });

  test('stay with the event: its organization takes back what it has put there itself, and no more', async () => {
    await arrange(db, documents.orgWallet(fanfares.id), anOrgWallet({ licenses: 3, smsCredits: 0 }));
    const welcome = aLedgerEntry({ orgId: fanfares.id, quantity: 3 });
    await arrange(db, documents.ledgerEntry(fanfares.id, 'welcome'), welcome);
    const [{ code }] = await made();
    expect(await redeems(camille, code)).toEqual(won);
    expect(await moves(-1, 'a')).toEqual(refuse('not-enough-licenses', { left: 0 }));
    expect(await moves(3, 'b')).toMatchObject({ ok: true });
    expect(await moves(-4, 'c')).toEqual(refuse('not-enough-licenses', { left: 3 }));
    expect(await moves(-3, 'd')).toMatchObject({ ok: true });
    expect(await store.read(documents.eventWallet(brassNight.id))).toMatchObject({ licenses: 10, given: 10 });
    expect((await store.read(documents.orgWallet(fanfares.id)))?.licenses).toBe(3);
    await isProven();
  });
});

describe('the supporter', () => {
  const known = () => store.read(documents.supportedEvent(orgId, brassNight.id));
  const accepted = (number: number) =>
    arrange(db, documents.applicationTally(brassNight.id), { ...tallyOf([]), accepted: number });

  test('sees the event at once, adds up what it gave, and is told to those who run the event', async () => {
    await accepted(7);
    const coupons = await made({ count: 2 });
    for (const { code } of coupons) expect(await redeems(jun, code)).toEqual(won);
    expect(await known()).toEqual({
      id: brassNight.id,
      holderOrgId: fanfares.id,
      ...eventCardOf(brassNight),
      licenses: 20,
      teammates: 7,
      refreshedAt: now,
      countAgainAt: now + day,
    });
    expect(await store.read(documents.supporter(brassNight.id, orgId))).toEqual({
      id: orgId,
      licenses: 20,
      since: now,
    });
  });

  test('sees the event as it is now, and its number of teammates as of a day', async () => {
    const [{ code }] = await made();
    await accepted(7);
    await redeems(camille, code);
    await accepted(8);
    const renamed = { ...brassNight, name: 'Brass Dawn', endsAt: brassNight.endsAt + hour };
    await arrange(db, documents.event(brassNight.id), renamed);
    await settleSupport(deps, brassNight.id);
    await countSupport(deps);
    expect(await known()).toMatchObject({ name: 'Brass Dawn', endsAt: renamed.endsAt, teammates: 7 });
    moveClockTo(now + day);
    await Promise.all([countSupport(deps), countSupport(deps)]);
    expect(await known()).toMatchObject({
      teammates: 8,
      refreshedAt: now + day,
      countAgainAt: now + 2 * day,
    });
    moveClockTo(renamed.endsAt);
    await countSupport(deps);
    expect(await known()).toMatchObject({ refreshedAt: renamed.endsAt, countAgainAt: null });
  });
});

describe('a coupon that nobody redeems', () => {
  test('gives its licenses back once when it is canceled, and its code is worth nothing', async () => {
    const [{ id, code }] = await made();
    expect(await Promise.all([cancels(amara, id), cancels(amara, id)])).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
    ]);
    expect(await left()).toBe(40);
    expect(await redeems(camille, code)).toEqual(refuse('coupon-canceled'));
    expect(await cancels(camille, id)).toEqual(refuse('not-allowed'));
    await isProven();
  });

  test('gives them back when it runs out, once, however often that is looked for', async () => {
    const [{ id }] = await made({ expiresAt: now + hour });
    const [{ id: later }] = await made({ batchId: 'l'.repeat(20) });
    moveClockTo(now + hour);
    await Promise.all([expireCoupons(deps), expireCoupons(deps), expireCoupons(deps)]);
    expect(await couponAt(id)).toMatchObject({ state: 'expired', closedAt: now + hour });
    expect(await couponAt(later)).toMatchObject({ state: 'open' });
    expect(await left()).toBe(30);
    await isProven();
  });
});

describe('a coupon for one address', () => {
  const bound = { email: camille.email.toUpperCase() };
  const sources = { ...deps, webOrigin: 'https://equipage.example' };

  async function mailed(): Promise<string> {
    for await (const [found] of store.pages(queries.noticesTo(camille.email), 1)) {
      const letter = found && (await compose(found.value, sources));
      return letter === undefined ? '' : render(letter, sources.webOrigin).text;
    }
    throw new Error('no mail');
  }

  test('is mailed to it with a code of its own, which works for her alone', async () => {
    const [{ id }] = await made(bound);
    const text = await mailed();
    expect(text).toContain('Kermesse gives 10 licenses');
    const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(text)?.[0] ?? '';
    expect(text).toContain(`https://equipage.example/redeem#${code}`);
    expect(await redeems(jun, code)).toEqual(refuse('another-address'));
    expect(await redeems(camille, code)).toEqual(won);
    expect(await couponAt(id)).toMatchObject({ state: 'redeemed' });
    await isProven();
  });

  test('is not mailed when it was canceled in the meantime', async () => {
    const [{ id }] = await made(bound);
    await cancels(amara, id);
    expect(await mailed()).toBe('');
  });
});
