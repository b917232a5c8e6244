import { Temporal } from 'temporal-polyfill';
import type { Account } from '../account/account.schema.ts';
import { applicationStatus } from '../application/application-status.ts';
import type { Application } from '../application/application.schema.ts';
import { day, hour, minute, type Instant } from '../base/instant.ts';
import { diceOf, fixtureNow } from '../base/seed.fixtures.ts';
import type { Event } from '../event/event.schema.ts';
import type { Assignment } from '../schedule/schedule.schema.ts';
import type { Spot } from './stats.schema.ts';

/**
 * A community by chance, as raw documents, and the same numbers computed from them in the plainest way: for the tests
 * that compare. Nothing here uses what it is compared with.
 */
export interface RawCommunity {
  readonly now: Instant;
  readonly events: readonly (Pick<Event, 'id' | 'timeZone' | 'startsAt' | 'endsAt' | 'state' | 'name'> & {
    readonly place: Spot | null;
  })[];
  readonly members: ReadonlySet<string>;
  /** Members that came with a list and have no account. */
  readonly imported: number;
  readonly accounts: ReadonlyMap<string, Pick<Account, 'birthDate' | 'place'>>;
  readonly applications: readonly Pick<Application, 'uid' | 'eventId' | 'status'>[];
  readonly assignments: readonly (Pick<Assignment, 'startsAt' | 'endsAt' | 'workedMinutes'> & {
    readonly uid: string;
    readonly eventId: string;
  })[];
}

const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'] as const;

/** Moments at which months or clocks change, so that shifts lie around them more often than by chance. */
const turns = [
  '2025-10-26T00:30:00Z',
  '2025-11-02T05:30:00Z',
  '2025-12-31T20:00:00Z',
  '2026-02-28T18:00:00Z',
  '2026-03-08T06:00:00Z',
  '2026-03-29T00:00:00Z',
  '2026-03-31T20:30:00Z',
  '2026-04-30T09:15:00Z',
].map((text) => Date.parse(text));

const birthDates = ['1988-02-29', '2004-02-29', '2008-05-12', '2008-05-13', '1971-12-31', '2030-01-01'];

export function someCommunity(label: string): RawCommunity {
  const dice = diceOf(`community ${label}`);
  const now = fixtureNow + dice.whole(-400, 400) * hour;
  const spot = (): Spot => ({ latitude: 48 + dice.fraction() * 2, longitude: 2 + dice.fraction() * 3 });
  const events = Array.from({ length: dice.whole(0, 6) }, (_, at) => {
    const startsAt = dice.pick(turns) + dice.whole(-40, 40) * hour;
    return {
      id: `event${at}`,
      name: `Event ${at}`,
      timeZone: dice.pick(zones),
      startsAt,
      endsAt: startsAt + dice.whole(1, 72) * hour,
      state: dice.pick(['published', 'finished', 'archived'] as const),
      place: dice.chance(0.8) ? spot() : null,
    };
  });
  const uids = Array.from({ length: dice.whole(0, 60) }, (_, at) => `person${at}`);
  const anyDate = () => {
    const years = dice.whole(1, 90);
    return new Date(now - years * 365 * day - dice.whole(0, 364) * day).toISOString().slice(0, 10);
  };
  const accounts = new Map(
    // Some were erased: their applications and shifts are still there.
    uids
      .filter(() => dice.chance(0.95))
      .map((uid) => [
        uid,
        {
          birthDate: dice.chance(0.75) ? (dice.chance(0.2) ? dice.pick(birthDates) : anyDate()) : null,
          place: dice.chance(0.75) ? { ...spot(), certain: dice.chance(0.5) } : null,
        },
      ]),
  );
  const applications = uids.flatMap((uid) =>
    events
      .filter(() => dice.chance(0.5))
      .map(({ id }) => ({
        uid,
        eventId: id,
        status: dice.chance(0.6) ? ('accepted' as const) : dice.pick(applicationStatus.options),
      })),
  );
  const assignments = applications.flatMap(({ uid, eventId }) =>
    Array.from({ length: dice.whole(0, 3) }, () => {
      const startsAt = dice.pick(turns) + dice.whole(-36 * 60, 36 * 60) * minute;
      return {
        uid,
        eventId,
        startsAt,
        endsAt: startsAt + dice.whole(1, 24 * 60) * minute,
        workedMinutes: dice.chance(0.5) ? dice.whole(0, 900) : null,
      };
    }),
  );
  return {
    now,
    events,
    members: new Set(uids.filter((uid) => accounts.has(uid) && dice.chance(0.85))),
    imported: dice.whole(0, 8),
    accounts,
    applications,
    assignments,
  };
}

/** Kilometres on the globe, by the law of cosines. */
function kilometres(one: Spot, other: Spot): number {
  const [a, b, c] = [one.latitude, other.latitude, other.longitude - one.longitude].map(
    (degrees) => (degrees / 180) * Math.PI,
  ) as [number, number, number];
  return Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(c))) * 6_371;
}

/** Minutes by `<event> <month> <worked|planned>`, for the months asked for. */
export function naiveHours({ events, assignments }: RawCommunity, months: readonly string[]) {
  const minutes: Record<string, number> = {};
  for (const { eventId, startsAt, endsAt, workedMinutes } of assignments) {
    const event = events.find(({ id }) => id === eventId)!;
    if (event.state !== 'published' && workedMinutes === null && startsAt < event.endsAt) continue;
    const start = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(event.timeZone);
    const nextMonth = start.with({ day: 1 }).add({ months: 1 }).startOfDay();
    const turn = Math.min(endsAt, nextMonth.epochMilliseconds);
    const all = workedMinutes ?? Math.round((endsAt - startsAt) / minute);
    const before = Math.round((all * (turn - startsAt)) / (endsAt - startsAt));
    const kind = workedMinutes === null ? 'planned' : 'worked';
    const parts = [
      [start.toPlainDate().toPlainYearMonth().toString(), before],
      [nextMonth.toPlainDate().toPlainYearMonth().toString(), all - before],
    ] as const;
    for (const [month, part] of parts) {
      const key = `${eventId} ${month} ${kind}`;
      if (months.includes(month) && part > 0) minutes[key] = (minutes[key] ?? 0) + part;
    }
  }
  return minutes;
}

/** How many members there are of each age in full years, and of unknown age. */
export function naiveAges({ now, members, imported, accounts }: RawCommunity) {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').toPlainDate();
  const ages: number[] = [];
  let unknown = imported;
  for (const uid of members) {
    const birthDate = accounts.get(uid)?.birthDate ?? null;
    const age =
      birthDate === null
        ? -1
        : Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years;
    if (birthDate === null || birthDate > today.toString()) unknown += 1;
    else ages.push(age);
  }
  return { ages, unknown };
}

/** The way to the latest event of each member who was accepted at one; and how many have none that is known. */
export function naiveDistances({ events, members, accounts, applications }: RawCommunity) {
  const ways: number[] = [];
  let unknown = 0;
  for (const uid of members) {
    const been = events
      .filter(({ id }) =>
        applications.some((one) => one.uid === uid && one.eventId === id && one.status === 'accepted'),
      )
      .sort((one, other) => other.startsAt - one.startsAt || (one.id < other.id ? 1 : -1));
    const [latest] = been;
    if (latest === undefined) continue;
    const home = accounts.get(uid)?.place ?? null;
    if (home === null || latest.place === null) unknown += 1;
    else ways.push(kilometres(home, latest.place));
  }
  return { ways, unknown };
}
