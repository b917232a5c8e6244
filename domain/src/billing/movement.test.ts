import { describe, expect, test } from 'vitest';
import { refuse, type Outcome } from '../base/result.ts';
import { fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import { anEventWallet, anOrgWallet } from './billing.fixtures.ts';
import { ledgerCheck } from './check-ledger.ts';
import type { EventWallet, LedgerEntry } from './billing.schema.ts';
import fc from 'fast-check';
import { holdsForAll } from '../base/property.fixtures.ts';
import {
  emptyEventWallet,
  emptyOrgWallet,
  giveLicenseBack,
  moveToEvent,
  owes,
  received,
  returnable,
  returnOfDeleted,
  takeLicense,
  takenBack,
  welcome,
} from './movement.ts';

const cause = { id: 'cause', orgId: shortIdOf('Kermesse'), by: 'amara', at: fixtureNow };
const eventId = shortIdOf('Street Dance');
const at = { ...cause, eventId };

function entriesOf(moved: Outcome<{ readonly entries: readonly LedgerEntry[] }>): readonly LedgerEntry[] {
  if (!moved.ok) throw new Error(moved.why);
  return moved.value.entries;
}

describe('licenses of an organization', () => {
  test('ten of them come out of nothing but the welcome', () => {
    expect(welcome(10, cause)).toEqual({
      org: { ...emptyOrgWallet, licenses: 10 },
      entries: [
        {
          ...cause,
          unit: 'license',
          quantity: 10,
          from: 'welcome',
          to: 'org',
          reason: 'welcome',
          eventId: null,
        },
      ],
    });
  });

  test('move to an event and back, as far as there are any', () => {
    const before = { org: anOrgWallet({ licenses: 3 }), event: anEventWallet({ licenses: 1, used: 4 }) };
    const move = (quantity: number) => moveToEvent(before, quantity, { ...cause, eventId });
    expect(move(3)).toMatchObject({
      ok: true,
      value: {
        org: { licenses: 0 },
        event: { licenses: 4, used: 4 },
        entries: [{ from: 'org', to: 'event' }],
      },
    });
    expect(move(4)).toEqual(refuse('not-enough-licenses', { left: 3 }));
    expect(move(-1)).toMatchObject({
      ok: true,
      value: {
        org: { licenses: 4 },
        event: { licenses: 0, used: 4 },
        entries: [{ quantity: 1, from: 'event' }],
      },
    });
    expect(move(-2)).toEqual(refuse('not-enough-licenses', { left: 1 }));
  });

  test('come back only as far as they are its own: gifts stay with the event, and are used first', () => {
    const back = (event: Partial<EventWallet>, quantity: number) =>
      moveToEvent({ org: emptyOrgWallet, event: anEventWallet(event) }, -quantity, { ...cause, eventId });
    const some = { licenses: 7, used: 8, given: 10 };
    expect(back(some, 5)).toMatchObject({
      ok: true,
      value: { org: { licenses: 5 }, event: { licenses: 2, used: 8, given: 10 } },
    });
    expect(back(some, 6)).toEqual(refuse('not-enough-licenses', { left: 5 }));
    expect(back({ licenses: 10, used: 0, given: 10 }, 1)).toEqual(refuse('not-enough-licenses', { left: 0 }));
    expect(back({ licenses: 2, used: 13, given: 10 }, 2)).toMatchObject({ ok: true });
  });

  test('stay where they are while the organization owes some, and what comes back pays first', () => {
    const before = {
      org: anOrgWallet({ licenses: 3, owedLicenses: 2 }),
      event: anEventWallet({ licenses: 5 }),
    };
    expect(moveToEvent(before, 1, { ...cause, eventId })).toEqual(refuse('licenses-owed'));
    expect(moveToEvent(before, -5, { ...cause, eventId })).toMatchObject({
      ok: true,
      value: {
        org: { licenses: 6, owedLicenses: 0 },
        entries: [
          { id: 'cause', quantity: 5, from: 'event', to: 'org' },
          { id: 'cause:debt', quantity: 2, from: 'org', to: 'debt', eventId: null },
        ],
      },
    });
  });

  test('pay no debt of SMS credits', () => {
    const entry = { ...welcome(5, cause).entries[0]! };
    const after = received({ ...emptyOrgWallet, owedSmsCredits: 5 }, entry);
    expect(after.org).toEqual({ ...emptyOrgWallet, licenses: 5, owedSmsCredits: 5 });
  });
});

describe('a license of an event', () => {
  const event = anEventWallet({ licenses: 1, used: 0 });

  test('is taken and given back, and the last one is the last', () => {
    const taken = takeLicense({ org: emptyOrgWallet, event }, at);
    expect(taken).toMatchObject({ ok: true, value: { event: { licenses: 0, used: 1 } } });
    if (!taken.ok) return;
    expect(takeLicense({ org: emptyOrgWallet, event: taken.value.event }, at)).toEqual(refuse('no-license'));
    expect(giveLicenseBack(taken.value.event, at).event).toEqual(event);
  });

  test('is not taken while the organization owes any', () => {
    const org = { ...emptyOrgWallet, owedSmsCredits: 1 };
    expect(takeLicense({ org, event }, at)).toEqual(refuse('licenses-owed'));
  });

  test('goes back when its draft is deleted; of none there is no entry', () => {
    expect(returnOfDeleted({ org: emptyOrgWallet, event }, at).org).toEqual({
      ...emptyOrgWallet,
      licenses: 1,
    });
    const none = { ...event, licenses: 0 };
    expect(returnOfDeleted({ org: emptyOrgWallet, event: none }, at)).toEqual({
      org: emptyOrgWallet,
      entries: [],
    });
  });
});

test.each<[what: string, entries: () => readonly LedgerEntry[], entry: Partial<LedgerEntry>]>([
  [
    'a license that is put into an event',
    () => entriesOf(moveToEvent({ org: anOrgWallet(), event: anEventWallet() }, 3, at)),
    { quantity: 3, from: 'org', to: 'event', reason: 'moved' },
  ],
  [
    'one that comes back from it',
    () => entriesOf(moveToEvent({ org: anOrgWallet(), event: anEventWallet() }, -2, at)),
    { quantity: 2, from: 'event', to: 'org', reason: 'moved' },
  ],
  [
    'one that somebody takes',
    () => entriesOf(takeLicense({ org: anOrgWallet(), event: anEventWallet() }, at)),
    { quantity: 1, from: 'event', to: 'used', reason: 'accepted' },
  ],
  [
    'one that somebody gives back',
    () => giveLicenseBack(anEventWallet({ used: 1 }), at).entries,
    { quantity: 1, from: 'used', to: 'event', reason: 'left' },
  ],
  [
    'those of a draft that is deleted',
    () => returnOfDeleted({ org: emptyOrgWallet, event: anEventWallet({ licenses: 6 }) }, at).entries,
    { quantity: 6, from: 'event', to: 'org', reason: 'event-deleted' },
  ],
])('the book tells who moved %s, when, from where and why', (_, entries, entry) => {
  expect(entries()).toEqual([{ ...at, unit: 'license', ...entry }]);
});

test.each([
  [{}, false],
  [{ owedLicenses: 1 }, true],
  [{ owedSmsCredits: 1 }, true],
  [{ owedLicenses: 2, owedSmsCredits: 3 }, true],
])('an organization with %o owes something: %s', (wallet, expected) => {
  expect(owes({ ...emptyOrgWallet, ...wallet })).toBe(expected);
});

test.each([
  [{ licenses: 7, used: 8, given: 10 }, 5],
  [{ licenses: 4, used: 0, given: 0 }, 4],
  [{ licenses: 2, used: 13, given: 10 }, 2],
  [{ licenses: 3, used: 1, given: 10 }, 0],
])('of an event with %o its organization may take %i back', (wallet, expected) => {
  expect(returnable(anEventWallet(wallet))).toBe(expected);
});

test('what is paid off a debt is told beside what came, and belongs to no event', () => {
  const came = {
    ...at,
    unit: 'sms',
    quantity: 10,
    from: 'sms-sent',
    to: 'org',
    reason: 'sms-returned',
  } as const;
  const after = received({ ...emptyOrgWallet, owedSmsCredits: 4 }, came);
  expect(after.org).toEqual({ ...emptyOrgWallet, smsCredits: 6 });
  expect(after.entries).toEqual([
    came,
    { ...came, id: 'cause:debt', eventId: null, quantity: 4, from: 'org', to: 'debt', reason: 'debt-paid' },
  ]);
});

test.each([
  [{ licenses: 9 }, { licenses: 2 }, [['org', 7]]],
  [{ licenses: 7 }, { licenses: 0 }, [['org', 7]]],
  [
    { licenses: 3 },
    { licenses: 0, owedLicenses: 4 },
    [
      ['org', 3],
      ['debt', 4],
    ],
  ],
  [{ licenses: 0, owedLicenses: 1 }, { licenses: 0, owedLicenses: 8 }, [['debt', 7]]],
] as const)('seven licenses taken back from %o leave %o', (before, left, parts) => {
  const back = {
    ...at,
    unit: 'license',
    quantity: 7,
    from: 'org',
    to: 'stripe',
    reason: 'refunded',
  } as const;
  const after = takenBack({ ...emptyOrgWallet, ...before }, back);
  expect(after.org).toEqual({ ...emptyOrgWallet, ...left });
  expect(after.entries).toEqual(
    parts.map(([from, quantity]) => ({
      ...back,
      id: from === 'debt' ? 'cause:debt' : 'cause',
      from,
      quantity,
    })),
  );
});

test('whatever is moved, taken and given back in any order, every wallet stays the sum of its entries', () => {
  const step = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.constantFrom('take', 'back'));
  holdsForAll(fc.array(step, { maxLength: 40 }), (steps) => {
    const begun = welcome(10, cause);
    const check = ledgerCheck();
    const book = (entries: readonly LedgerEntry[]) => entries.forEach((entry) => check.entry(entry));
    let { org } = begun;
    let event = emptyEventWallet(cause.orgId);
    book(begun.entries);
    for (const [index, step] of steps.entries()) {
      const at = { ...cause, eventId, id: `${index}` };
      if (step === 'back') {
        if (event.used === 0) continue;
        const after = giveLicenseBack(event, at);
        event = after.event;
        book(after.entries);
      } else if (step === 'take') {
        const after = takeLicense({ org, event }, at);
        if (!after.ok) continue;
        event = after.value.event;
        book(after.value.entries);
      } else if (step !== 0) {
        const after = moveToEvent({ org, event }, step, at);
        if (!after.ok) continue;
        ({ org, event } = after.value);
        book(after.value.entries);
      }
    }
    check.orgWallet(cause.orgId, org);
    check.eventWallet(eventId, event);
    expect(check.flaws()).toEqual([]);
    expect(org.licenses + event.licenses + event.used).toBe(10);
  });
});
