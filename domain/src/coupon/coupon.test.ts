import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEventWallet, anOrgWallet } from '../billing/billing.fixtures.ts';
import type { LedgerEntry } from '../billing/billing.schema.ts';
import { ledgerCheck } from '../billing/check-ledger.ts';
import { emptyEventWallet, emptyOrgWallet, welcome } from '../billing/movement.ts';
import { day } from '../base/instant.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { refuse } from '../base/result.ts';
import { documentIdOf, fixtureNow as now, shortIdOf } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { couponAlphabet, couponCode, couponCodeFromBytes, shownCode } from './coupon-code.ts';
import { aCoupon } from './coupon.fixtures.ts';
import {
  decideCancellation,
  decideRedemption,
  forgetCodeAt,
  hasRunOut,
  issueCoupons,
  longestCoupon,
  redeemInto,
  redemptionId,
  takeCouponBack,
} from './coupon.ts';

const event = anEvent({ orgId: shortIdOf('Fanfares'), startsAt: now + day, endsAt: now + 2 * day });
const camille = 'camille@people.example';
const cause = { by: 'amara', at: now };

describe('a code', () => {
  test('is made of letters that nobody takes for others', () => {
    const code = couponCodeFromBytes(Uint8Array.from({ length: 16 }, (_, index) => index * 16));
    expect(code).toHaveLength(16);
    expect(couponAlphabet).not.toMatch(/[01OI]/);
    expect(new Set(couponAlphabet).size).toBe(32);
    expect(couponCode.parse(code)).toBe(code);
  });

  test('uses every one of the 80 bits', () => {
    const bytes = (spoiled?: number) => Uint8Array.from({ length: 16 }, (_, at) => (at === spoiled ? 1 : 0));
    const codes = Array.from({ length: 17 }, (_, at) => couponCodeFromBytes(bytes(at)));
    expect(new Set(codes).size).toBe(17);
  });

  test('is shown in groups of four and read as people type it', () => {
    expect(shownCode('K7QM2X9ABCDEFGH3')).toBe('K7QM-2X9A-BCDE-FGH3');
    for (const typed of ['k7qm-2x9a-bcde-fgh3', ' K7QM 2X9A BCDE FGH3 ', 'K7QM–2X9A–BCDE–FGH3'])
      expect(couponCode.parse(typed)).toBe('K7QM2X9ABCDEFGH3');
  });

  test.each(['', 'K7QM-2X9A-BCDE', 'K7QM-2X9A-BCDE-FGH0', 'K7QM-2X9A-BCDE-FGHI-2', 'K7QM_2X9A_BCDE_FGH3'])(
    'is not %j',
    (typed) => {
      expect(couponCode.safeParse(typed).success).toBe(false);
    },
  );
});

describe('coupons of an organization', () => {
  const orgId = shortIdOf('Kermesse');
  const asked = {
    orgId,
    licenses: 10,
    note: '',
    boundTo: null,
    language: 'en',
    expiresAt: now + day,
  } as const;
  const ids = [documentIdOf('one'), documentIdOf('two')];

  test('take their licenses from its balance when they are made, each with an entry', () => {
    const issued = issueCoupons(anOrgWallet({ licenses: 21 }), ids, asked, cause);
    expect(issued).toMatchObject({
      ok: true,
      value: {
        org: { licenses: 1 },
        coupons: [{ id: ids[0], state: 'open' }, { id: ids[1] }],
        entries: [{ quantity: 10, from: 'org', to: 'coupon', couponId: ids[0] }, { couponId: ids[1] }],
      },
    });
  });

  test.each([
    ['more licenses than there are', { licenses: 19 }, {}, refuse('not-enough-licenses', { left: 19 })],
    ['any while something is owed', { licenses: 40, owedSmsCredits: 1 }, {}, refuse('licenses-owed')],
    ['one that has run out already', { licenses: 40 }, { expiresAt: now }, refuse('bad-expiry')],
    ['one for ever', { licenses: 40 }, { expiresAt: now + longestCoupon + 1 }, refuse('bad-expiry')],
  ])('are not made of %s', (_, wallet, wish, refusal) => {
    expect(issueCoupons({ ...emptyOrgWallet, ...wallet }, ids, { ...asked, ...wish }, cause)).toEqual(
      refusal,
    );
  });

  test('are canceled once, and not when somebody has redeemed them', () => {
    expect(decideCancellation(aCoupon())).toMatchObject({ ok: true, value: { changed: true } });
    expect(decideCancellation(aCoupon({ state: 'canceled' }))).toMatchObject({ value: { changed: false } });
    expect(decideCancellation(aCoupon({ state: 'redeemed' }))).toEqual(refuse('coupon-used'));
    expect(decideCancellation(undefined)).toEqual(refuse('no-coupon'));
  });
});

describe('a coupon', () => {
  test('is redeemed for an event of another organization', () => {
    expect(decideRedemption(aCoupon(), event, camille, now)).toEqual({ ok: true, value: aCoupon() });
    const bound = aCoupon({ boundTo: camille });
    expect(decideRedemption(bound, event, camille, now)).toEqual({ ok: true, value: bound });
  });

  test.each([
    ['code-wrong', undefined, event],
    ['coupon-used', aCoupon({ state: 'redeemed' }), event],
    ['coupon-canceled', aCoupon({ state: 'canceled' }), event],
    ['coupon-expired', aCoupon({ state: 'expired' }), event],
    ['coupon-expired', aCoupon({ expiresAt: now }), event],
    ['own-coupon', aCoupon({ orgId: event.orgId }), event],
    ['another-address', aCoupon({ boundTo: 'nadia@people.example' }), event],
    ['event-draft', aCoupon(), { ...event, state: 'draft' as const }],
    ['event-over', aCoupon(), { ...event, state: 'finished' as const }],
    ['event-over', aCoupon(), { ...event, endsAt: now }],
  ])('is refused as %s', (why, coupon, place) => {
    expect(decideRedemption(coupon, place, camille, now)).toEqual(refuse(why));
  });

  test('tells which event got it, and not who redeemed it', () => {
    const after = redeemInto(anEventWallet({ licenses: 2 }), aCoupon(), event, { by: 'camille', at: now });
    expect(after.event).toMatchObject({ licenses: 12, given: 10 });
    expect(after.coupon).toEqual({
      ...aCoupon(),
      state: 'redeemed',
      closedAt: now,
      redeemedFor: { eventId: event.id, eventName: event.name, orgId: event.orgId, orgName: event.orgName },
    });
    expect(after.entries).toMatchObject([{ orgId: event.orgId, from: 'coupon', to: 'event', by: 'camille' }]);
  });

  test('that comes back pays a debt first', () => {
    const after = takeCouponBack({ ...emptyOrgWallet, owedLicenses: 4 }, aCoupon(), 'expired', cause);
    expect(after.org).toMatchObject({ licenses: 6, owedLicenses: 0 });
    expect(after.coupon).toMatchObject({ state: 'expired', closedAt: now });
  });
});

describe('the book tells of a coupon', () => {
  const { id, orgId } = aCoupon();
  const line = { unit: 'license', quantity: 10, couponId: id, at: now };

  test('when it is made, with all that it says', () => {
    const asked = {
      orgId,
      licenses: 10,
      note: 'For the neighbours',
      boundTo: camille,
      language: 'fr',
      expiresAt: now + day,
    } as const;
    const issued = issueCoupons(anOrgWallet({ licenses: 10 }), [id], asked, cause);
    expect(issued).toEqual({
      ok: true,
      value: {
        org: anOrgWallet({ licenses: 0 }),
        coupons: [{ id, ...asked, state: 'open', createdAt: now, closedAt: null, redeemedFor: null }],
        entries: [
          {
            ...line,
            id: `coupon:${id}`,
            from: 'org',
            to: 'coupon',
            reason: 'coupon-made',
            orgId,
            eventId: null,
            by: 'amara',
          },
        ],
      },
    });
  });

  test.each(['canceled', 'expired'] as const)('when it is %s', (state) => {
    expect(takeCouponBack(emptyOrgWallet, aCoupon(), state, cause).entries).toEqual([
      {
        ...line,
        id: `coupon:${id}:back`,
        from: 'coupon',
        to: 'org',
        reason: `coupon-${state}`,
        orgId,
        eventId: null,
        by: 'amara',
      },
    ]);
  });

  test('when it is redeemed, in the book of whoever got it', () => {
    expect(redeemInto(anEventWallet(), aCoupon(), event, cause).entries).toEqual([
      {
        ...line,
        id: redemptionId({ id }),
        from: 'coupon',
        to: 'event',
        reason: 'coupon-redeemed',
        orgId: event.orgId,
        eventId: event.id,
        by: 'amara',
      },
    ]);
    expect(redemptionId({ id })).toBe(`redeemed:${id}`);
  });
});

test.each([
  ['open', now, true],
  ['open', now + 1, false],
  ['redeemed', now, false],
  ['canceled', now, false],
] as const)('a coupon that is %s and ends at %i has run out: %s', (state, expiresAt, expected) => {
  expect(hasRunOut(aCoupon({ state, expiresAt }), now)).toBe(expected);
});

test('whoever types the code of an old coupon is told for three months why it is worth nothing', () => {
  expect(forgetCodeAt({ expiresAt: now })).toBe(now + 90 * day);
});

test('whatever becomes of coupons, in whatever order, no license is lost or made', () => {
  const ends = fc.array(fc.constantFrom('redeemed', 'canceled', 'expired', 'open'), {
    minLength: 1,
    maxLength: 9,
  });
  holdsForAll(ends, (fates) => {
    const orgId = shortIdOf('Kermesse');
    const check = ledgerCheck();
    const book = (entries: readonly LedgerEntry[]) => entries.forEach((entry) => check.entry(entry));
    const begun = welcome(10, { id: 'welcome', orgId, by: null, at: now });
    book(begun.entries);
    const ids = fates.map((_, at) => documentIdOf(`${at}`));
    const issued = issueCoupons(
      begun.org,
      ids,
      { orgId, licenses: 1, note: '', boundTo: null, language: 'en', expiresAt: now + day },
      cause,
    );
    if (!issued.ok) throw new Error(issued.why);
    book(issued.value.entries);
    let { org } = issued.value;
    let wallet = emptyEventWallet(event.orgId);
    for (const [at, coupon] of issued.value.coupons.entries()) {
      const fate = fates[at];
      if (fate === 'canceled' || fate === 'expired') {
        const after = takeCouponBack(org, coupon, fate, cause);
        org = after.org;
        book(after.entries);
        check.coupon(after.coupon);
      } else if (fate === 'redeemed') {
        const after = redeemInto(wallet, coupon, event, cause);
        wallet = after.event;
        book(after.entries);
        check.coupon(after.coupon);
      } else check.coupon(coupon);
    }
    check.orgWallet(orgId, org);
    check.eventWallet(event.id, wallet);
    expect(check.flaws()).toEqual([]);
    const open = fates.filter((fate) => fate === 'open').length;
    expect(org.licenses + wallet.licenses + open).toBe(10);
  });
});
