import { day, hour, minute, paths, type CallName } from '@equipage/domain';
import { requests } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { fakeAuthAdmin } from '../ports/auth-admin.fake.ts';
import { fakeTokens } from '../ports/ids.fake.ts';
import { paymentsOutOfReach } from '../ports/payments.fake.ts';
import { storeOutOfReach } from '../store/store.fake.ts';
import type { Store } from '../store/store.ts';
import type { Identity } from './authorization.ts';
import { limits, messagePaces, type Limit, type Pace } from './limits.ts';
import type { LimitCounter } from './rate-limit.ts';
import { endpoints } from './registry.ts';

const an = (max: number, per: number) => ({ max, per });

/** What is promised to those whom a script would hurt. Less may be allowed than this, more only with a reason. */
test.each<[string, Limit, Limit['windows']]>([
  ['invitations of an organization', limits.invitationsOfOrganization, [an(20, hour), an(100, day)]],
  ['invitations to one address', limits.invitationsToAddress, [an(3, day)]],
  ['mails with coupons of an organization', limits.couponMailsOfOrganization, [an(20, hour), an(100, day)]],
  ['mails with coupons to one address', limits.couponMailsToAddress, [an(3, day)]],
  ['wrong coupon codes of a person', limits.wrongCodes, [{ ...an(5, 15 * minute), pause: hour }]],
  ['wrong coupon codes of an organization', limits.wrongCodesOfOrganization, [an(30, day)]],
  ['changes of an address', limits.emailChange, [an(3, hour), an(10, day)]],
  ['mails that ask whose an address is', limits.proofMailsToAddress, [an(10, hour), an(20, day)]],
  ['mails to choose a password', limits.passwordReset, [an(3, hour), an(10, day)]],
  ['messages to everybody at an event', limits.broadcasts, [an(5, hour), an(20, day)]],
  ['exchanges of a person, of which organizers are told', limits.takeOvers, [an(10, hour), an(30, day)]],
  ['SMS to one person', limits.smsToPerson, [an(5, day)]],
  ['notices by SMS to one number', limits.smsToNumber, [an(10, day)]],
  ['licenses for the organizations that a person founds', limits.welcomeLicenses, [an(3, 365 * day)]],
  ['checkouts of an organization', limits.checkouts, [an(10, hour)]],
  ['applications of a person', limits.applications, [an(30, hour)]],
  ['joins of a person', limits.joins, [an(30, hour)]],
  ['joins by one link', limits.joinsByLink, [an(300, hour)]],
  // Part by part.
  ['downloads of what we hold of a person', limits.ownData, [an(2, day)]],
  ['parts of them, wherever they begin', limits.ownDataParts, [an(100, day)]],
  ['files with people of an organization', limits.fileExports, [an(10, hour)]],
])('%s are bounded', (_, { windows }, promised) => {
  expect(windows).toEqual(promised);
});

test('a teammate writes sixty messages an hour, twenty of them at once; who answers many, ten times that', () => {
  const anHour = ({ every }: Pace) => hour / every;
  expect([messagePaces.teammate.burst, anHour(messagePaces.teammate)]).toEqual([20, 60]);
  expect([messagePaces.organizers.burst, anHour(messagePaces.organizers)]).toEqual([100, 600]);
});

const now = Date.UTC(2026, 5, 1, 9);

/** A database that knows how often one limit was used in one of its windows, and nothing else. */
function storeAfter(uses: number, limit: Limit, window: number): Store {
  const counts = limit.windows.map((_, index) => ({ since: now, used: index === window ? uses : 0 }));
  const counter: LimitCounter = { counts, expiresAt: now + day };
  return {
    ...storeOutOfReach,
    read: async () => undefined,
    revise: async ({ path }, next) => {
      const isIt = path.startsWith(paths.limit(`${limit.name}:`));
      await next((isIt ? counter : undefined) as Parameters<typeof next>[0]);
    },
  };
}

const somebody: Identity = {
  network: 'n',
  login: {
    uid: 'u1',
    email: 'a@b.example',
    emailVerified: true,
    signedInAt: now - minute,
    signInProvider: 'password',
  },
};

const windows = [...endpoints.values()].flatMap((endpoint) =>
  endpoint.limits.flatMap((limit) =>
    limit.windows.map(({ max }, window) => ({
      name: endpoint.call.name as CallName,
      limited: `${limit.name} ${window + 1}`,
      endpoint,
      limit,
      window,
      max,
    })),
  ),
);

describe.each(windows)('$name by $limited', ({ name, endpoint, limit, window, max }) => {
  const ask = async (uses: number) =>
    await endpoint
      .answer(somebody, requests[name], {
        store: storeAfter(uses, limit, window),
        now,
        newToken: fakeTokens(),
        authAdmin: fakeAuthAdmin([]),
        payments: paymentsOutOfReach,
      })
      // The database is out of reach: the use-case has begun.
      .catch(() => 'begun' as const);

  test('goes on with the last use that there is room for, and is refused with the next', async () => {
    expect(await ask(max - 1)).not.toMatchObject({ why: 'too-many-requests' });
    expect(await ask(max)).toMatchObject({ ok: false, why: 'too-many-requests' });
  });
});
