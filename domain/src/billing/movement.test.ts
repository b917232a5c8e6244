import { describe, expect, test } from 'vitest';
import { refuse } from '../base/result.ts';
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
  received,
  returnOfDeleted,
  takeLicense,
  welcome,
} from './movement.ts';

const cause = { id: 'cause', orgId: shortIdOf('Kermesse'), by: 'amara', at: fixtureNow };
const eventId = shortIdOf('Street Dance');

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
  const at = { ...cause, eventId };

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
