import { describe, expect, test } from 'vitest';
import { aLedgerEntry, anEventWallet, anOrgWallet } from './billing.fixtures.ts';
import type { EventWallet, LedgerEntry, OrgWallet } from './billing.schema.ts';
import { ledgerCheck } from './check-ledger.ts';
import { emptyOrgWallet } from './movement.ts';

const { orgId } = aLedgerEntry();
const eventId = 'streetdance1';
const moved = aLedgerEntry({ id: 'move', quantity: 4, from: 'org', to: 'event', reason: 'moved', eventId });
const taken = { ...moved, id: 'taken', quantity: 1, from: 'event', to: 'used', reason: 'accepted' } as const;

function flawsOf(
  entries: readonly LedgerEntry[],
  org: Partial<OrgWallet> = { licenses: 6 },
  event: Partial<EventWallet> = { licenses: 3, used: 1 },
) {
  const check = ledgerCheck();
  for (const entry of entries) check.entry(entry);
  check.orgWallet(orgId, { ...emptyOrgWallet, ...org });
  check.eventWallet(eventId, anEventWallet(event));
  return check.flaws();
}
const whole = [aLedgerEntry(), moved, taken];

describe('the check of the ledger', () => {
  test('finds nothing where every wallet is the sum of its entries, in whatever order they come', () => {
    expect(flawsOf(whole)).toEqual([]);
    expect(flawsOf(whole.toReversed())).toEqual([]);
  });

  test.each([
    ['an entry that is missing', () => flawsOf([aLedgerEntry(), moved]), `event ${eventId}`],
    [
      'an entry that is there twice',
      () => flawsOf([...whole, aLedgerEntry({ id: 'w2' })]),
      `org license ${orgId}`,
    ],
    ['a wallet that was changed by hand', () => flawsOf(whole, { licenses: 7 }), `org license ${orgId}`],
    ['credits that nobody bought', () => flawsOf(whole, { licenses: 6, smsCredits: 1 }), `org sms ${orgId}`],
    [
      'a debt that nothing explains',
      () => flawsOf(whole, { licenses: 6, owedLicenses: 1 }),
      `debt license ${orgId}`,
    ],
    [
      'licenses in use by nobody',
      () => flawsOf(whole, undefined, { licenses: 3, used: 2 }),
      `used ${eventId}`,
    ],
  ])('finds %s', (_, look, account) => {
    expect(look().map((flaw) => flaw.account)).toContain(account);
  });

  test('finds less than nothing also where wallet and entries agree', () => {
    const check = ledgerCheck();
    check.entry(moved);
    check.orgWallet(orgId, anOrgWallet({ licenses: -4, smsCredits: 0 }));
    check.eventWallet(eventId, anEventWallet({ licenses: 4 }));
    expect(check.flaws()).toEqual([{ account: `org license ${orgId}`, stated: -4, booked: -4 }]);
  });

  test('finds units that went back to where they never came from', () => {
    const check = ledgerCheck();
    check.entry(aLedgerEntry({ from: 'org', to: 'welcome', quantity: 1 }));
    expect(check.flaws().map(({ account }) => account)).toEqual([
      `org license ${orgId}`,
      `welcome license ${orgId}`,
    ]);
  });

  test('finds a wallet that is gone', () => {
    const check = ledgerCheck();
    for (const entry of whole) check.entry(entry);
    expect(check.flaws().map(({ account }) => account)).toEqual([
      `event ${eventId}`,
      `org license ${orgId}`,
      `own ${eventId}`,
      `used ${eventId}`,
    ]);
  });

  test('finds gifts that an organization took for itself, also where it wrote that down', () => {
    const gift = { ...moved, id: 'gift', from: 'coupon', reason: 'coupon-redeemed', couponId: 'c' } as const;
    const check = ledgerCheck();
    for (const entry of [aLedgerEntry(), gift, { ...moved, id: 'back', from: 'event', to: 'org' } as const])
      check.entry(entry);
    check.entry({ ...gift, id: 'made', orgId: 'another', from: 'org', to: 'coupon', eventId: null });
    check.orgWallet(orgId, { ...emptyOrgWallet, licenses: 14 });
    check.eventWallet(eventId, anEventWallet({ licenses: 0, given: 4 }));
    expect(check.flaws().filter(({ account }) => !account.includes('another'))).toEqual([
      { account: `own ${eventId}`, stated: -4, booked: -4 },
    ]);
  });
});
