import { describe, expect, test } from 'vitest';
import { commonRefusals, type Call } from './base/call.ts';
import { spoiledCopies } from './base/spoil.fixtures.ts';
import type { CallName } from './call-name.ts';
import { requests } from './calls.fixtures.ts';
import { calls } from './index.ts';

const audienceWishes = ['audience.tag', 'audience.missionId', 'audience.shiftId'];

/** Fields that say something by being null. */
const nullable: { readonly [Name in CallName]?: readonly string[] } = {
  renewBadge: ['replaces'],
  moveOrgField: ['before'],
  makeJoinLink: ['viaOrgId', 'replaces'],
  createCoupons: ['email'],
  offerSwap: ['forShiftId'],
  cancelShifts: ['missionId'],
  correctMinutes: ['minutes'],
  renewCalendar: ['replaces'],
  countAudience: audienceWishes,
  startBroadcast: audienceWishes,
  previewSmsCampaign: ['audience', ...audienceWishes],
  startSmsCampaign: ['audience', ...audienceWishes],
};

/** Fields that need not be sent. */
const optional: { readonly [Name in CallName]?: readonly string[] } = {
  saveApplicationNote: ['note', 'tags'],
};

describe.each(Object.entries(calls) as [CallName, Call][])('%s', (name, call) => {
  const valid = requests[name];
  const accepts = (value: unknown) => call.request.safeParse(value).success;

  test('is registered under its own name, which fits the envelope', () => {
    expect(call.name).toBe(name);
    expect(name.length).toBeLessThanOrEqual(64);
  });

  test('takes a request as the screens send it', () => {
    expect(accepts(valid)).toBe(true);
  });

  test.each(spoiledCopies(valid, { nullable: nullable[name] ?? [], optional: optional[name] ?? [] }))(
    'refuses a request $what',
    ({ value }) => {
      expect(accepts(value)).toBe(false);
    },
  );

  test.each(['uid', 'authorUid', 'role', 'status', 'price', 'isAdmin', 'toString'])(
    'refuses a request that brings a %s of its own',
    (key) => {
      if (key in valid && Object.hasOwn(valid, key)) return;
      expect(accepts({ ...valid, [key]: 'owner' })).toBe(false);
    },
  );

  test.each([[undefined], [null], ['text'], [7], [[]]])('refuses %j instead of a request', (value) => {
    expect(accepts(value)).toBe(false);
  });

  test('refuses a request without what it is about', () => {
    expect(accepts({})).toBe(Object.keys(valid).length === 0);
  });

  test('refuses a request with endless text in any field', () => {
    for (const key of Object.keys(valid))
      expect(accepts({ ...valid, [key]: 'x'.repeat(100_000) })).toBe(false);
  });

  test('has refusals with names of their own, in words with hyphens', () => {
    const all = [...commonRefusals, ...call.refusals];
    expect(new Set(all).size).toBe(all.length);
    for (const why of all) expect(why).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('answers with an object', () => {
    expect(call.response.safeParse('done').success).toBe(false);
    expect(call.response.safeParse(null).success).toBe(false);
  });
});

describe('what travels is cleaned on the way in', () => {
  test('names', () => {
    const request = { givenName: '  Ma\u0308elle\u202E \n', familyName: 'Le   Goff\u0000', language: 'fr' };
    expect(calls.openAccount.request.parse(request)).toEqual({
      givenName: 'Mäelle',
      familyName: 'Le Goff',
      language: 'fr',
    });
  });

  test('addresses', () => {
    const request = { email: ' ADA@People.Example', language: 'en' };
    expect(calls.requestPasswordReset.request.parse(request).email).toBe('ada@people.example');
  });

  test('descriptions keep their lines', () => {
    const request = { ...requests.createOrganization, description: ' one\r\n\r\ntwo ' };
    expect(calls.createOrganization.request.parse(request).description).toBe('one\n\ntwo');
  });
});

describe('an organizer’s decision', () => {
  test.each(['pending', 'canceled', 'maybe', ''])('cannot be “%s”', (wish) => {
    expect(
      calls.decideApplication.request.safeParse({ ...requests.decideApplication, decision: wish }).success,
    ).toBe(false);
  });
});
