import { day, minute, type Instant } from '../base/instant.ts';
import type { MemberTally } from '../community/member.schema.ts';
import { ageBounds, distanceBounds, type Gathered } from './gather.ts';
import { dayOf } from './month.ts';
import { concealed, distributionOf, haveEnoughChanged, smallestGroup } from './small-groups.ts';
import type { Cells, SizePoint, StatEvents, StatGround, Stats, Work } from './stats.schema.ts';

/** Numbers that are younger are not made anew when somebody asks. */
export const statsStayFor = 10 * minute;

/** Events whose work is shown one by one; the work of others is in the sums. */
export const mostStatEvents = 1_000;

/** How long each day has a point of its own; before that each month has one. */
const dailyPoints = 366 * day;

/** When numbers are made that belong to a day: as soon as it has begun, so that each day has a point in the history. */
export function nextStatsDay(now: Instant): Instant {
  return (Math.floor(now / day) + 1) * day;
}

/** What an organization has before its numbers were ever made. */
export function newStatGround(orgId: string, now: Instant): StatGround {
  return { id: orgId, ages: null, distances: null, indirect: 0, indirectShown: null, dueAt: now };
}

export interface StatsBefore {
  readonly ground: StatGround;
  readonly shown: Stats | undefined;
}

/**
 * What is shown of an organization's numbers, and the ground that this stands on. Ages and distances stay as they were
 * until enough people have changed, see {@link haveEnoughChanged}: otherwise whoever looks before and after somebody
 * joins would know how old she is. Work and the members themselves are no secret to org users.
 */
export function publish(
  gathered: Gathered,
  { ground, shown }: StatsBefore,
  { events }: Pick<StatEvents, 'events'>,
  { direct }: Pick<MemberTally, 'direct'>,
  now: Instant,
): { readonly ground: StatGround; readonly shown: Stats } {
  // Members who were imported and have no account are in no shard: of them nothing is known.
  const tellers = sum(gathered.ages.known);
  const ages = settled(ground.ages, { known: gathered.ages.known, unknown: Math.max(0, direct - tellers) });
  const distances = settled(ground.distances, gathered.distances);
  const base = ground.indirectShown;
  const indirectShown =
    base === null || Math.abs(ground.indirect - base) >= smallestGroup ? ground.indirect : base;
  const spread = distributionOf(distances.cells, distanceBounds);
  return {
    ground: {
      ...ground,
      ages: ages.cells,
      distances: distances.cells,
      indirectShown,
    },
    shown: {
      id: 'current',
      refreshedAt: now,
      months: [...gathered.months],
      work: gathered.months.map((month) =>
        workOf([...gathered.hours.values()].map((ofEvent) => ofEvent[month])),
      ),
      events: eventsOf(gathered, events),
      ages: distributionOf(ages.cells, ageBounds),
      distances: spread && {
        ...spread,
        within: distances.isNew ? withinOf(gathered) : (shown?.distances?.within ?? null),
      },
      sizes: withPoint(shown?.sizes ?? [], { date: dayOf(now), direct, indirect: concealed(indirectShown) }),
    },
  };
}

function settled(before: Cells | null, now: Cells): { readonly cells: Cells; readonly isNew: boolean } {
  // While fewer than five were known nothing was shown that anything could be taken off.
  const wasShown = before !== null && sum(before.known) >= smallestGroup;
  return wasShown && !haveEnoughChanged(before, now)
    ? { cells: before, isNew: false }
    : { cells: now, isNew: true };
}

/** The distance within which half of the people live, not more exact than it needs to be; null for too few people. */
function withinOf({ distances, median }: Gathered): number | null {
  if (median === null || sum(distances.known) < 2 * smallestGroup) return null;
  const step = median <= 20 ? 1 : median <= 100 ? 5 : 25;
  return Math.max(1, Math.ceil(median / step) * step);
}

function eventsOf({ hours }: Gathered, events: StatEvents['events']): Stats['events'] {
  return [...hours]
    .flatMap(([eventId, ofEvent]) => {
      const event = Object.hasOwn(events, eventId) ? events[eventId] : undefined;
      return event === undefined ? [] : [{ eventId, event, ofEvent }];
    })
    .sort((one, other) => other.event.startsAt - one.event.startsAt || (one.eventId < other.eventId ? -1 : 1))
    .slice(0, mostStatEvents)
    .map(({ eventId, event: { name }, ofEvent }) => ({ eventId, name, work: { ...ofEvent } }));
}

function workOf(parts: Iterable<Work | undefined>): Work {
  const total: Work = { worked: 0, planned: 0 };
  for (const part of parts) {
    total.worked += part?.worked ?? 0;
    total.planned += part?.planned ?? 0;
  }
  return total;
}

/** The history with the point of a day; one of an earlier day than the last is too late, and left out. */
export function withPoint(points: readonly SizePoint[], point: SizePoint): SizePoint[] {
  const last = points.at(-1);
  if (last !== undefined && last.date > point.date) return [...points];
  const all = [...points.filter(({ date }) => date !== point.date), point];
  const daysSince = dayOf(Date.parse(point.date) - dailyPoints);
  return all.filter(
    ({ date }, at) => date >= daysSince || all[at + 1]?.date.slice(0, 7) !== date.slice(0, 7),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
