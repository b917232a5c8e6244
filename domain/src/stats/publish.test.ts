import { describe, expect, test } from 'vitest';
import { day, hour } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import { aRoster } from '../schedule/schedule.fixtures.ts';
import type { Gathered } from './gather.ts';
import { dayOf, monthsUntil } from './month.ts';
import { newStatGround, nextStatsDay, publish, type StatsBefore } from './publish.ts';
import { statPersonOf, statShardOf } from './stat-person.ts';
import { someStats } from './stats.fixtures.ts';
import type { Cells, StatEvents, Work } from './stats.schema.ts';

const now = fixtureNow;
const months = monthsUntil(now);
const [first, last] = [months[0]!, months.at(-1)!];

/** So many people in the lowest cell, and nobody else. */
const young = (people: number): Cells => ({ known: [people, 0, 0, 0, 0, 0, 0, 0], unknown: 0 });

const someGathered = (facts: Partial<Gathered> = {}): Gathered => ({
  months,
  hours: new Map(),
  ages: young(20),
  distances: young(20),
  median: 3,
  ...facts,
});

const never: StatsBefore = { ground: newStatGround('kermesse', now), shown: undefined };

const shownOf = (facts: Partial<Gathered>, before = never, events: StatEvents['events'] = {}, direct = 20) =>
  publish(someGathered(facts), before, { events }, { direct }, now).shown;

describe('what is shown', () => {
  test('is the one document of the page, as of now, with twelve months', () => {
    expect(shownOf({})).toMatchObject({ id: 'current', refreshedAt: now, months });
    expect(months).toHaveLength(12);
    expect([first, last]).toEqual([months[0], dayOf(now).slice(0, 7)]);
  });

  test('is the work of all events month by month, and of each event that there is', () => {
    const work = (worked: number, planned: number): Work => ({ worked, planned });
    const hours = new Map([
      ['b', { [first]: work(60, 0), [last]: work(0, 30) }],
      ['a', { [last]: work(90, 0) }],
      ['c', { [last]: work(0, 15) }],
      ['gone', { [last]: work(10, 0) }],
    ]);
    const at = (name: string, startsAt: number) => ({ name, startsAt, place: null });
    const events = { a: at('A', now), b: at('B', now), c: at('C', now + hour) };
    const shown = shownOf({ hours }, never, events);
    expect(shown.work.at(0)).toEqual(work(60, 0));
    expect(shown.work.at(-1)).toEqual(work(100, 45));
    expect(shown.events).toEqual([
      { eventId: 'c', name: 'C', work: { [last]: work(0, 15) } },
      { eventId: 'a', name: 'A', work: { [last]: work(90, 0) } },
      { eventId: 'b', name: 'B', work: { [first]: work(60, 0), [last]: work(0, 30) } },
    ]);
    const turned = shownOf({ hours: new Map([...hours].toReversed()) }, never, events);
    expect(turned.events).toEqual(shown.events);
  });
});

describe('the distance within which half of the people live', () => {
  test.each([
    [0, 1],
    [0.4, 1],
    [7.2, 8],
    [20, 20],
    [20.1, 25],
    [61, 65],
    [100, 100],
    [100.1, 125],
    [126, 150],
  ])('of %f km is said as %i', (median, within) => {
    expect(shownOf({ median }).distances?.within).toBe(within);
  });

  test('is not said of fewer than ten people, nor where none is known', () => {
    expect(shownOf({ distances: young(9), median: 3 }).distances?.within).toBeNull();
    expect(shownOf({ distances: young(10), median: 3 }).distances?.within).toBe(3);
    expect(shownOf({ median: null }).distances?.within).toBeNull();
  });

  test('stays what it was as long as the groups do', () => {
    const before = publish(someGathered({ median: 3 }), never, { events: {} }, { direct: 20 }, now);
    expect(shownOf({ distances: young(24), median: 9 }, before).distances?.within).toBe(3);
    expect(shownOf({ distances: young(25), median: 9 }, before).distances?.within).toBe(9);
    const unsaid = { ...before, shown: { ...before.shown, distances: null } };
    expect(shownOf({ distances: young(24), median: 9 }, unsaid).distances?.within).toBeNull();
    expect(shownOf({ distances: young(24) }, { ...before, shown: undefined }).distances?.within).toBeNull();
  });
});

describe('groups of people', () => {
  test('of whom too few were known to be shown change at once, and those that were shown with five people', () => {
    const ages = (people: number, before: number) => {
      const ground = { ...never.ground, ages: young(before) };
      return publish(
        someGathered({ ages: young(people) }),
        { ...never, ground },
        { events: {} },
        { direct: people },
        now,
      ).ground.ages?.known[0];
    };
    expect([ages(6, 4), ages(6, 5), ages(9, 5), ages(10, 5)]).toEqual([6, 5, 5, 10]);
  });

  test('know nothing of members who were imported', () => {
    expect(shownOf({ ages: young(20) }, never, {}, 40).ages?.unknown).toBe(20);
    expect(shownOf({ ages: young(20) }, never, {}, 10).ages?.unknown).toBe(0);
  });
});

describe('indirect people', () => {
  test.each([
    [40, null, 40],
    [44, 40, 40],
    [45, 40, 45],
    [36, 40, 40],
    [35, 40, 35],
  ])('when there are %i and %s stood there: %i', (indirect, indirectShown, expected) => {
    const before = { ...never, ground: { ...never.ground, indirect, indirectShown } };
    const { ground, shown } = publish(someGathered(), before, { events: {} }, { direct: 20 }, now);
    expect(ground.indirectShown).toBe(expected);
    expect(shown.sizes.at(-1)).toEqual({ date: dayOf(now), direct: 20, indirect: expected });
  });
});

describe('a point in the history', () => {
  test('joins those that there were', () => {
    const shown = someStats({}, now - day);
    expect(shownOf({}, { ...never, shown }).sizes).toHaveLength(shown.sizes.length + 1);
    expect(shownOf({}).sizes).toHaveLength(1);
  });

  test('is made as soon as a day has begun', () => {
    const midnight = Math.floor(now / day) * day;
    expect([midnight, midnight + 1, midnight + day - 1].map(nextStatsDay)).toEqual(
      [1, 1, 1].map((days) => midnight + days * day),
    );
  });
});

describe('what the numbers take from a person', () => {
  const card = eventCardOf(anEvent());
  const [filler] = Object.values(aRoster().shifts);
  const shift = (startsAt: number) => ({
    ...filler!,
    startsAt,
    endsAt: startsAt + hour,
    workedMinutes: 60,
  });
  const took = (startsAt: number) =>
    statPersonOf(
      {
        isMember: true,
        account: undefined,
        applications: ['b', 'a'].map((eventId) => ({ eventId, status: 'accepted' as const, event: card })),
        rosters: new Map([['a', { shifts: { one: shift(startsAt) } }]]),
      },
      now,
    );

  test('are hours of the months that are shown, the first of them as well', () => {
    const begin = Date.parse(`${first}-01T12:00:00Z`);
    expect(took(begin)?.hours).toEqual({ a: { [first]: { worked: 60, planned: 0 } } });
    expect(took(begin - 2 * day)?.hours).toEqual({});
  });

  test('is what there is of somebody who was erased, her events in one order', () => {
    expect(took(now)).toMatchObject({ birthDate: null, home: null, accepted: ['a', 'b'] });
  });

  test('lies in a shard of three digits that all organizations know', () => {
    expect(['', 'a', 'giulia', 'uid0123456789'].map(statShardOf)).toEqual(
      ['', 'a', 'giulia', 'uid0123456789'].map((uid) => {
        let hash = 0x811c9dc5n;
        for (const sign of uid) hash = ((hash ^ BigInt(sign.codePointAt(0)!)) * 0x01000193n) % 2n ** 32n;
        return String(hash % 128n).padStart(3, '0');
      }),
    );
  });
});
