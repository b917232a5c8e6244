import { describe, expect, test } from 'vitest';
import { hour } from '../base/instant.ts';
import { diceOf } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import { ageBounds, ageOn, createGathering, distanceBounds, type Gathered } from './gather.ts';
import { indirectAmong } from './indirect.ts';
import { monthsUntil } from './month.ts';
import { newStatGround, publish, withPoint } from './publish.ts';
import {
  naiveAges,
  naiveDistances,
  naiveHours,
  someCommunity,
  type RawCommunity,
} from './reference.fixtures.ts';
import { concealed, distributionOf, haveEnoughChanged } from './small-groups.ts';
import { statPersonOf, statShardCount, statShardOf, workByMonth } from './stat-person.ts';
import { aStatPerson } from './stats.fixtures.ts';
import { stats, statGround, statShard, type Cells, type StatPerson } from './stats.schema.ts';

const labels = Array.from({ length: 200 }, (_, at) => String(at));

const anyCard = eventCardOf(anEvent());

/** The way that functions go: a row for each person, then one pass over all rows. */
function gathered(raw: RawCommunity): Gathered {
  const uids = new Set([...raw.members, ...raw.applications.map(({ uid }) => uid)]);
  const people = [...uids].flatMap((uid) => {
    const applications = raw.applications
      .filter((one) => one.uid === uid)
      .map(({ eventId, status }) => ({
        eventId,
        status,
        event: { ...anyCard, ...raw.events.find(({ id }) => id === eventId)! },
      }));
    const rosters = new Map(
      applications.map(({ eventId }) => {
        const shifts = raw.assignments.filter((one) => one.uid === uid && one.eventId === eventId);
        return [
          eventId,
          { shifts: Object.fromEntries(shifts.map((one, at) => [`s${at}`, { ...filler, ...one }])) },
        ];
      }),
    );
    const isMember = raw.members.has(uid);
    return statPersonOf({ isMember, account: raw.accounts.get(uid), applications, rosters }, raw.now) ?? [];
  });
  const gathering = createGathering(eventsOf(raw), raw.now);
  // In two lots, as shards come.
  gathering.add(people.slice(0, 7));
  gathering.add(people.slice(7));
  return gathering.result();
}

const filler = {
  missionName: 'Gate',
  place: '',
  missionId: 'gate',
  source: 'organizer',
  assignedAt: 0,
  workedFrom: null,
} as const;

function eventsOf({ events }: RawCommunity) {
  return Object.fromEntries(events.map(({ id, name, startsAt, place }) => [id, { name, startsAt, place }]));
}

/** How many values lie between each bound and the next. */
function inCells(values: readonly number[], bounds: readonly number[]): number[] {
  return bounds.map(
    (from, at) => values.filter((value) => value >= from && value < (bounds[at + 1] ?? Infinity)).length,
  );
}

describe('the numbers of 200 communities are those that counting every raw document gives', () => {
  test.each(labels)('community %s', (label) => {
    const raw = someCommunity(label);
    const numbers = gathered(raw);

    const hours: Record<string, number> = {};
    for (const [eventId, ofEvent] of numbers.hours) {
      for (const [month, { worked, planned }] of Object.entries(ofEvent)) {
        if (worked > 0) hours[`${eventId} ${month} worked`] = worked;
        if (planned > 0) hours[`${eventId} ${month} planned`] = planned;
      }
    }
    expect(hours).toEqual(naiveHours(raw, monthsUntil(raw.now)));

    const { ages, unknown: ageless } = naiveAges(raw);
    expect(numbers.ages).toEqual({ known: inCells(ages, ageBounds), unknown: ageless - raw.imported });

    const { ways, unknown } = naiveDistances(raw);
    expect(numbers.distances).toEqual({ known: inCells(ways, distanceBounds), unknown });
    const within = ways.filter((way) => way <= (numbers.median ?? -1) + 1e-6).length;
    if (ways.length === 0) expect(numbers.median).toBeNull();
    else expect(within).toBeGreaterThanOrEqual(ways.length / 2);

    const direct = raw.members.size + raw.imported;
    const { shown, ground } = publish(
      numbers,
      { ground: newStatGround('org', raw.now), shown: undefined },
      { events: eventsOf(raw) },
      { direct },
      raw.now,
    );
    expect(ground.ages).toEqual({ known: inCells(ages, ageBounds), unknown: ageless });
    expect(stats.parse(shown)).toEqual(shown);
    expect(statGround.parse(ground)).toEqual(ground);
    const sumOf = (kind: string) =>
      Object.entries(hours).reduce((sum, [key, minutes]) => sum + (key.endsWith(kind) ? minutes : 0), 0);
    expect(shown.work.reduce((sum, { worked }) => sum + worked, 0)).toBe(sumOf('worked'));
    expect(shown.work.reduce((sum, { planned }) => sum + planned, 0)).toBe(sumOf('planned'));
    expect(shown.sizes).toEqual([
      { date: new Date(raw.now).toISOString().slice(0, 10), direct, indirect: 0 },
    ]);
  });

  test('they are communities worth counting', () => {
    const all = labels.map(someCommunity);
    expect(all.some(({ members }) => members.size === 0)).toBe(true);
    const leapDays = all.flatMap(({ accounts }) =>
      [...accounts.values()].filter((one) => one.birthDate?.endsWith('02-29')),
    );
    expect(leapDays.length).toBeGreaterThan(100);
    const parted = all.flatMap((raw) =>
      raw.assignments.filter((one) => {
        const { timeZone } = raw.events.find(({ id }) => id === one.eventId)!;
        return (
          Object.keys(
            workByMonth([{ ...one, workedMinutes: 60 }], { timeZone, state: 'published', endsAt: 0 }),
          ).length > 1
        );
      }),
    );
    expect(parted.length).toBeGreaterThan(100);
  });
});

describe('hours', () => {
  const event = { timeZone: 'Europe/Paris', state: 'published', endsAt: Date.UTC(2026, 3, 2) } as const;
  const shift = (from: string, hours: number, workedMinutes: number | null = null) => {
    const startsAt = Date.parse(from);
    return { startsAt, endsAt: startsAt + hours * hour, workedMinutes };
  };

  test('of a night over the end of a month are parted at midnight of the event’s place', () => {
    expect(workByMonth([shift('2026-03-31T20:00:00Z', 6)], event)).toEqual({
      '2026-03': { worked: 0, planned: 120 },
      '2026-04': { worked: 0, planned: 240 },
    });
  });

  test('that were worked are parted as those that were planned, and none is lost', () => {
    expect(workByMonth([shift('2026-03-31T20:00:00Z', 6, 100)], event)).toEqual({
      '2026-03': { worked: 33, planned: 0 },
      '2026-04': { worked: 67, planned: 0 },
    });
  });

  test('of the night when the clocks go forward are those that went by', () => {
    expect(workByMonth([shift('2026-03-28T23:00:00Z', 5)], event)).toEqual({
      '2026-03': { worked: 0, planned: 300 },
    });
  });

  test('that an event had still to come when it was finished early count no more, taking down does', () => {
    const early = { ...event, state: 'finished' } as const;
    const [gate, cleaning] = [shift('2026-04-01T10:00:00Z', 4), shift('2026-04-02T08:00:00Z', 3)];
    expect(workByMonth([gate, cleaning], early)).toEqual({ '2026-04': { worked: 0, planned: 180 } });
  });

  test('of no length count in no month but their own', () => {
    expect(workByMonth([shift('2026-03-31T20:00:00Z', 2, 0)], event)).toEqual({
      '2026-03': { worked: 0, planned: 0 },
    });
  });
});

describe('ages', () => {
  test.each([
    ['2026-02-28', 17],
    ['2026-03-01', 18],
    ['2028-02-28', 19],
    ['2028-02-29', 20],
  ])('whoever was born on 29 February 2008 is on %s %i years old', (today, age) => {
    expect(ageOn(today, '2008-02-29')).toBe(age);
  });

  test('nobody is older on the day before a birthday', () => {
    expect([ageOn('2026-05-11', '2008-05-12'), ageOn('2026-05-12', '2008-05-12')]).toEqual([17, 18]);
  });
});

describe('of somebody who is no member', () => {
  const account = { birthDate: '1990-01-01', place: { latitude: 48, longitude: 2, certain: true } };
  const event = { ...eventCardOf(anEvent()), state: 'published' } as const;
  const applied = (status: 'accepted' | 'canceled') => [{ eventId: 'fair', status, event }];

  test('neither the age nor the home is kept', () => {
    const sources = { account, applications: applied('accepted'), rosters: new Map() };
    const row = statPersonOf({ isMember: false, ...sources }, event.startsAt);
    expect(row).toEqual(aStatPerson({ member: false, accepted: ['fair'] }));
    expect(statPersonOf({ isMember: true, ...sources }, event.startsAt)?.birthDate).toBe('1990-01-01');
  });

  test('nothing is kept when she takes part in nothing', () => {
    const sources = { account, applications: applied('canceled'), rosters: new Map() };
    expect(statPersonOf({ isMember: false, ...sources }, event.startsAt)).toBeUndefined();
  });
});

describe('indirect members', () => {
  const at = (...accepted: string[]) => aStatPerson({ member: false, accepted });
  const supported = new Set(['fair', 'gala']);

  test('count once at two events and two holders, and not at all when they are direct', () => {
    const own = { dalia: aStatPerson(), emil: at('own') };
    const holders = [
      { ada: at('fair', 'gala'), dalia: at('fair'), emil: at('gala'), bo: at('another') },
      { ada: at('gala') },
    ];
    expect(indirectAmong(own, holders, supported).size).toBe(2);
  });

  test('are as many as a plain count over 200 random communities finds', () => {
    for (const label of labels) {
      const dice = diceOf(`indirect ${label}`);
      const some = (): Record<string, StatPerson> =>
        Object.fromEntries(
          Array.from({ length: dice.whole(0, 20) }, () => [
            `person${dice.whole(0, 25)}`,
            aStatPerson({
              member: dice.chance(0.5),
              accepted: ['fair', 'gala', 'another'].filter(() => dice.chance(0.3)),
            }),
          ]),
        );
      const own = some();
      const holders = [some(), some()];
      let plain = 0;
      for (let at = 0; at <= 25; at++) {
        const uid = `person${at}`;
        const takesPart = holders.some((people) =>
          people[uid]?.accepted.some((eventId) => eventId === 'fair' || eventId === 'gala'),
        );
        if (takesPart && !own[uid]?.member) plain += 1;
      }
      expect(indirectAmong(own, holders, supported).size).toBe(plain);
    }
  });
});

describe('nobody is found in a number', () => {
  const bounds = [0, 10, 20, 30, 40, 50];
  const randomCells = (label: string): Cells => {
    const dice = diceOf(`cells ${label}`);
    return { known: bounds.map(() => (dice.chance(0.3) ? 0 : dice.whole(1, 14))), unknown: dice.whole(0, 9) };
  };

  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [7, 5],
    [8, 10],
  ])('%i people are shown as %s', (people, shown) => {
    expect(concealed(people)).toBe(shown);
  });

  test('groups cover everything, have five people or nobody, and are multiples of five', () => {
    for (const label of labels) {
      const cells = randomCells(label);
      const total = cells.known.reduce((sum, people) => sum + people, 0);
      const shown = distributionOf(cells, bounds);
      if (total < 5) {
        expect(shown).toBeNull();
        continue;
      }
      const groups = shown!.groups;
      expect(groups[0]!.from).toBe(0);
      expect(groups.at(-1)!.until).toBeNull();
      for (const [at, { from, until, people }] of groups.entries()) {
        const really = cells.known.filter(
          (_, cell) => bounds[cell]! >= from && bounds[cell]! < (until ?? 60),
        );
        const sum = really.reduce((all, one) => all + one, 0);
        expect(sum === 0 || sum >= 5).toBe(true);
        expect(people % 5).toBe(0);
        expect(Math.abs(people - sum)).toBeLessThanOrEqual(2);
        if (at > 0) expect(from).toBe(groups[at - 1]!.until);
      }
      expect(shown!.unknown === null || shown!.unknown % 5 === 0).toBe(true);
    }
  });

  test('few at the upper end join those before them, over a gap as well', () => {
    expect(distributionOf({ known: [6, 0, 0, 2], unknown: 0 }, [0, 10, 20, 30])).toEqual({
      groups: [{ from: 0, until: null, people: 10 }],
      unknown: 0,
    });
  });

  test.each([
    ['four who come', { known: [10, 14], unknown: 3 }, false],
    ['five who come', { known: [10, 15], unknown: 3 }, true],
    ['five who have a birthday', { known: [5, 15], unknown: 3 }, true],
    ['three who tell their age', { known: [10, 13], unknown: 0 }, false],
    ['three who come and three who go', { known: [13, 7], unknown: 3 }, false],
  ])('after %s: new numbers %o are shown: %s', (_, now, enough) => {
    expect(haveEnoughChanged({ known: [10, 10], unknown: 3 }, now)).toBe(enough);
  });

  test('whoever looks before and after one person joins sees the same ages and distances', () => {
    for (const label of labels.slice(0, 50)) {
      const raw = someCommunity(label);
      const newcomer: RawCommunity = {
        ...raw,
        members: new Set([...raw.members, 'newcomer']),
        accounts: new Map([
          ...raw.accounts,
          ['newcomer', { birthDate: '1944-03-03', place: { latitude: 40, longitude: 2, certain: true } }],
        ]),
        applications: [
          ...raw.applications,
          ...raw.events.map(({ id }) => ({ uid: 'newcomer', eventId: id, status: 'accepted' as const })),
        ],
      };
      const show = (community: RawCommunity, ...before: ReturnType<typeof publish>[]) =>
        publish(
          gathered(community),
          before[0] ?? { ground: newStatGround('org', raw.now), shown: undefined },
          { events: eventsOf(raw) },
          { direct: community.members.size },
          raw.now + before.length,
        );
      const first = show(raw);
      const second = show(newcomer, first);
      // What was not shown may come: that there are enough people now.
      expect(first.shown.ages && second.shown.ages).toEqual(first.shown.ages);
      expect(first.shown.distances && second.shown.distances).toEqual(first.shown.distances);
    }
  });

  test('the number of indirect members moves in steps of five people', () => {
    const empty = createGathering({}, 0).result();
    const show = (before: Parameters<typeof publish>[1], indirect: number) =>
      publish(empty, { ...before, ground: { ...before.ground, indirect } }, { events: {} }, { direct: 0 }, 0);
    const first = show({ ground: newStatGround('org', 0), shown: undefined }, 22);
    const fewer = show(first, 18);
    const fewest = show(fewer, 17);
    expect([first, fewer, fewest].map(({ shown }) => shown.sizes.at(-1)?.indirect)).toEqual([20, 20, 15]);
  });
});

describe('the history of sizes', () => {
  const point = (date: string, direct = 1) => ({ date, direct, indirect: 0 });

  test('has one point a day, the latest of it, and takes none that is late', () => {
    const day = withPoint(withPoint([point('2026-05-10')], point('2026-05-11', 2)), point('2026-05-11', 3));
    expect(day).toEqual([point('2026-05-10'), point('2026-05-11', 3)]);
    expect(withPoint(day, point('2026-05-09', 9))).toEqual(day);
  });

  test('keeps the last point of each month that is over a year ago', () => {
    const points = ['2025-03-01', '2025-03-30', '2025-04-02', '2026-05-10'].map((date) => point(date));
    expect(withPoint(points, point('2026-05-11')).map(({ date }) => date)).toEqual([
      '2025-03-30',
      '2025-04-02',
      '2026-05-10',
      '2026-05-11',
    ]);
  });
});

test('everybody is in one shard, and the shards are used alike', () => {
  const sizes = new Map<string, number>();
  for (let at = 0; at < 12_800; at++) {
    const shardId = statShardOf(`person ${at}`);
    sizes.set(shardId, (sizes.get(shardId) ?? 0) + 1);
  }
  expect(sizes.size).toBe(statShardCount);
  expect(Math.max(...sizes.values())).toBeLessThan(160);
  expect(statShard.safeParse({ id: statShardOf('x'), people: { x: aStatPerson() } }).success).toBe(true);
});
