import { describe, expect, test } from 'vitest';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { eventState, type Waitlist } from '../event/event.schema.ts';
import type { ApplicationStatus } from './application-status.ts';
import { findsPlace, offered, placesToOffer, tallyAfter, welcomeAt } from './places.ts';
import { tallyOf } from './tally.ts';

const endsAt = fixtureNow;
const event = (capacity: number | null, waitlist: Waitlist = 'automatic') =>
  ({ state: 'published', endsAt, capacity, waitlist }) as const;
const crowd = (facts: Partial<Record<ApplicationStatus, number>>) => ({ ...tallyOf([]), ...facts });

describe('places that become free', () => {
  test.each([
    [crowd({ accepted: 2, waitlisted: 5 }), 1],
    [crowd({ accepted: 1, pending: 1, waitlisted: 5 }), 1],
    [crowd({ accepted: 3, waitlisted: 5 }), 0],
    [crowd({ accepted: 4, waitlisted: 5 }), 0],
    [crowd({ canceled: 9, declined: 9 }), 3],
  ])('of three, at %j, are offered: %i', (tally, offered) => {
    expect(placesToOffer(event(3), tally, endsAt - 1)).toBe(offered);
  });

  test('are offered by themselves only where the event says so, and while it is open', () => {
    const tally = crowd({ waitlisted: 1 });
    for (const waitlist of ['off', 'manual'] as const)
      expect(placesToOffer(event(1, waitlist), tally, endsAt - 1)).toBe(0);
    expect(placesToOffer(event(null), tally, endsAt - 1)).toBe(0);
    expect(placesToOffer(event(1), tally, endsAt)).toBe(0);
    for (const state of eventState.options)
      expect(placesToOffer({ ...event(1), state }, tally, endsAt - 1)).toBe(state === 'published' ? 1 : 0);
  });

  test('are first for those who wait', () => {
    const waiting = crowd({ waitlisted: 1 });
    expect(findsPlace(event(1), waiting)).toBe(false);
    expect(findsPlace(event(1, 'off'), waiting)).toBe(true);
    expect(findsPlace(event(null), waiting)).toBe(true);
  });
});

describe('somebody who has not applied', () => {
  const asked = { state: 'published', endsAt, applyUntil: null, waitlist: 'automatic', full: false } as const;

  test.each([
    ['a place to ask for', {}, 'open'],
    ['the waiting list', { full: true }, 'waiting'],
    ['the waiting list', { full: true, waitlist: 'manual' }, 'waiting'],
    ['every place taken', { full: true, waitlist: 'off' }, 'full'],
    ['an open door on the last day', { applyUntil: endsAt - 1 }, 'open'],
    ['a closed door after it', { applyUntil: endsAt - 2, full: true }, 'closed'],
    ['no door, when it is a draft', { state: 'draft', full: true }, 'none'],
    ['no door, when it is over', { state: 'finished', applyUntil: endsAt - 2 }, 'none'],
  ] as const)('meets %s: %j', (_, facts, welcome) => {
    expect(welcomeAt({ ...asked, ...facts }, endsAt - 2)).toBe(welcome);
  });

  test('meets nothing to apply to from its end on', () => {
    expect(welcomeAt(asked, endsAt - 1)).toBe('open');
    expect(welcomeAt(asked, endsAt)).toBe('none');
  });
});

test('a tally follows a change of status, and does not fall below zero', () => {
  const tally = tallyOf(['pending', 'waitlisted']);
  expect(tallyAfter(tally, 'waitlisted', 'pending')).toEqual(tallyOf(['pending', 'pending']));
  expect(tallyAfter(tally, undefined, 'pending')).toEqual(tallyOf(['pending', 'waitlisted', 'pending']));
  expect(tallyAfter(tally, 'accepted', 'canceled')).toEqual(tallyOf(['pending', 'waitlisted', 'canceled']));
});

describe('who is offered a place', () => {
  const [first, setAside, alsoSetAside, last] = [false, true, true, false].map((aside, at) => ({
    at,
    setAside: aside,
  })) as [Waiting, Waiting, Waiting, Waiting];
  interface Waiting {
    readonly at: number;
    readonly setAside: boolean;
  }
  const waiting = [first, setAside, alsoSetAside, last];

  test.each([
    ['nobody without a place', 0, 0, []],
    ['the first, when one is free', 1, 1, [first]],
    ['those who wait for want of one, when none became free', 4, 0, [first, last]],
    ['in the order of the list, when some became free', 2, 1, [first, setAside]],
    ['no more of those who were put there than became free', 4, 1, [first, setAside, last]],
    ['all, when there is room for all', 4, Infinity, waiting],
  ])('%s', (_, free, anew, expected) => {
    expect(offered(waiting, free, anew)).toEqual(expected);
  });
});
