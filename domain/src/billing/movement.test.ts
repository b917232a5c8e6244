import { describe, expect, test } from 'vitest';
import { refuse } from '../base/result.ts';
import { fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import { anEventWallet, anOrgWallet } from './billing.fixtures.ts';
import { emptyOrgWallet, moveToEvent, received, welcome } from './movement.ts';

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
