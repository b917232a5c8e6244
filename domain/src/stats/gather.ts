import { distance } from '../account/gazetteer.ts';
import type { Instant } from '../base/instant.ts';
import { dayOf, monthsUntil } from './month.ts';
import type { Cells, Month, StatEvent, StatPerson, Work } from './stats.schema.ts';

/** Where each group of ages begins, in full years. */
export const ageBounds = [0, 18, 25, 35, 45, 55, 65, 75] as const;

/** Where each group of distances begins, in kilometres. */
export const distanceBounds = [0, 2, 5, 10, 20, 50, 100, 250] as const;

/** Exact numbers, which nobody is shown as they are. */
export interface Gathered {
  /** The earliest first. */
  readonly months: readonly Month[];
  /** By event, then by month; only what there is. */
  readonly hours: ReadonlyMap<string, Readonly<Record<Month, Work>>>;
  /** Members. Unknown are those of them who have not told when they were born. */
  readonly ages: Cells;
  /** Members who were accepted at an event, by the way to their latest one. Unknown where either place is. */
  readonly distances: Cells;
  /** Kilometres within which at least half of those with a known distance live; null without any. */
  readonly median: number | null;
}

/**
 * Takes the people of an organization bit by bit and counts them.
 * @param events by their ids; applications to others do not count
 */
export function createGathering(events: Readonly<Record<string, StatEvent>>, now: Instant) {
  const months = monthsUntil(now);
  const today = dayOf(now);
  const hours = new Map<string, Record<Month, Work>>();
  const ages: Cells = { known: ageBounds.map(() => 0), unknown: 0 };
  const distances: Cells = { known: distanceBounds.map(() => 0), unknown: 0 };
  const ways: number[] = [];

  function addHours(person: StatPerson): void {
    for (const [eventId, ofEvent] of Object.entries(person.hours)) {
      for (const [month, { worked, planned }] of Object.entries(ofEvent)) {
        if (!months.includes(month)) continue;
        const sums = hours.get(eventId) ?? {};
        const sum = (sums[month] ??= { worked: 0, planned: 0 });
        sum.worked += worked;
        sum.planned += planned;
        hours.set(eventId, sums);
      }
    }
  }

  function addAge({ birthDate }: StatPerson): void {
    const age = birthDate === null ? undefined : ageOn(today, birthDate);
    if (age === undefined) ages.unknown += 1;
    else ages.known[cellOf(ageBounds, age)]! += 1;
  }

  function addDistance({ accepted, home }: StatPerson): void {
    const latest = latestOf(accepted, events);
    if (latest === undefined) return;
    if (home === null || latest.place === null) {
      distances.unknown += 1;
      return;
    }
    const way = distance(home, latest.place);
    ways.push(way);
    distances.known[cellOf(distanceBounds, way)]! += 1;
  }

  return {
    add(people: Iterable<StatPerson>): void {
      for (const person of people) {
        addHours(person);
        if (!person.member) continue;
        addAge(person);
        addDistance(person);
      }
    },
    result(): Gathered {
      ways.sort((one, other) => one - other);
      return { months, hours, ages, distances, median: ways[Math.ceil(ways.length / 2) - 1] ?? null };
    },
  };
}

/**
 * Full years on a day; undefined for a date that is still to come. Whoever was born on 29 February is a year older on 1
 * March where the year has no such day.
 */
export function ageOn(today: string, birthDate: string): number | undefined {
  if (birthDate > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function cellOf(bounds: readonly number[], value: number): number {
  return bounds.findLastIndex((bound) => bound <= value);
}

/** Of two that begin at once the one with the greater id, so that each refresh takes the same. */
function latestOf(
  eventIds: readonly string[],
  events: Readonly<Record<string, StatEvent>>,
): StatEvent | undefined {
  let latest: StatEvent | undefined;
  for (const eventId of [...eventIds].sort()) {
    const event = Object.hasOwn(events, eventId) ? events[eventId] : undefined;
    if (event !== undefined && (latest === undefined || event.startsAt >= latest.startsAt)) latest = event;
  }
  return latest;
}
