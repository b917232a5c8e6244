import { day } from '../base/instant.ts';
import { fixtureNow, uidOf } from '../base/seed.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { dayOf, monthsUntil } from './month.ts';
import { statShardOf } from './stat-person.ts';
import type { StatEvents, StatGround, StatPerson, Stats, StatShard } from './stats.schema.ts';

/** Somebody in a community of whom nothing else is known. */
export function aStatPerson(facts: Partial<StatPerson> = {}): StatPerson {
  return { member: true, birthDate: null, home: null, accepted: [], hours: {}, ...facts };
}

/** `organizations/{orgId}/statShards/{id}`: the one of a single person. */
export function aStatShard(uid = uidOf('in a shard'), facts: Partial<StatPerson> = {}): StatShard {
  return { id: statShardOf(uid), people: { [uid]: aStatPerson(facts) } };
}

/** `organizations/{orgId}/stats/events`: `anEvent()` in Brest. */
export function someStatEvents(): StatEvents {
  const { id, name, startsAt } = anEvent();
  return {
    id: 'events',
    events: { [id]: { name, startsAt, place: { latitude: 48.39, longitude: -4.486 } } },
  };
}

/** `statGrounds/{id}` */
export function aStatGround(facts: Partial<StatGround> = {}): StatGround {
  return {
    id: anOrganization().id,
    ages: { known: [0, 11, 24, 9, 7, 4, 1, 0], unknown: 13 },
    distances: { known: [6, 12, 9, 7, 3, 2, 0, 1], unknown: 8 },
    indirect: 41,
    indirectShown: 38,
    dueAt: fixtureNow + day,
    ...facts,
  };
}

/** `organizations/{orgId}/stats/current`: what follows from `aStatGround()`, with two months of history. */
export function someStats(facts: Partial<Stats> = {}, now = fixtureNow): Stats {
  const { id: eventId, name } = anEvent();
  const months = monthsUntil(now);
  const work = [420, 0, 0, 780, 1_260, 0, 300, 2_400, 5_340, 3_060, 1_980, 900].map((worked, at) => ({
    worked,
    planned: at === 11 ? 2_760 : 0,
  }));
  return {
    id: 'current',
    refreshedAt: now,
    months,
    work,
    events: [
      {
        eventId,
        name,
        work: Object.fromEntries(months.slice(-3).map((month, at) => [month, work[9 + at]!])),
      },
    ],
    ages: {
      groups: [
        { from: 0, until: 18, people: 0 },
        { from: 18, until: 25, people: 10 },
        { from: 25, until: 35, people: 25 },
        { from: 35, until: 45, people: 10 },
        { from: 45, until: 55, people: 5 },
        { from: 55, until: null, people: 5 },
      ],
      unknown: 15,
    },
    distances: {
      groups: [
        { from: 0, until: 2, people: 5 },
        { from: 2, until: 5, people: 10 },
        { from: 5, until: 10, people: 10 },
        { from: 10, until: 20, people: 5 },
        { from: 20, until: null, people: 5 },
      ],
      unknown: 10,
      within: 6,
    },
    sizes: Array.from({ length: 60 }, (_, at) => ({
      date: dayOf(now - (59 - at) * day),
      direct: 40 + Math.floor(at / 2),
      indirect: at < 10 ? 0 : at < 25 ? null : 10 * Math.floor(at / 14),
    })),
    ...facts,
  };
}
