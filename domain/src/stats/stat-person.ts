import type { Account } from '../account/account.schema.ts';
import type { Application } from '../application/application.schema.ts';
import type { Instant } from '../base/instant.ts';
import type { EventCard } from '../event/event.schema.ts';
import type { Assignment, Roster } from '../schedule/schedule.schema.ts';
import { plannedMinutes } from '../schedule/shift-time.ts';
import { monthsUntil, sharesByMonth } from './month.ts';
import type { Month, StatPerson, Work } from './stats.schema.ts';

/** How many documents the people of an organization are spread over. They are all read for one refresh. */
export const statShardCount = 128;

/** Which of them a person is in: the same for every organization, so that those of two can be laid side by side. */
export function statShardOf(uid: string): string {
  // FNV-1a
  let hash = 0x811c9dc5;
  for (let at = 0; at < uid.length; at++) hash = Math.imul(hash ^ uid.charCodeAt(at), 0x01000193);
  return String((hash >>> 0) % statShardCount).padStart(3, '0');
}

export interface StatSources {
  readonly isMember: boolean;
  /** Undefined for whoever was erased. */
  readonly account: Pick<Account, 'birthDate' | 'place'> | undefined;
  /** To events of the organization. */
  readonly applications: readonly Pick<Application, 'eventId' | 'status' | 'event'>[];
  /** By event. */
  readonly rosters: ReadonlyMap<string, Pick<Roster, 'shifts'>>;
}

/**
 * What the numbers of an organization take from a person; undefined when there is nothing. Whoever is no member is asked
 * neither for an age nor for a home.
 */
export function statPersonOf(
  { isMember, account, applications, rosters }: StatSources,
  now: Instant,
): StatPerson | undefined {
  const since = monthsUntil(now)[0]!;
  const hours: StatPerson['hours'] = {};
  for (const { eventId, event } of applications) {
    const months = workByMonth(Object.values(rosters.get(eventId)?.shifts ?? {}), event);
    const shown = Object.entries(months).filter(([month]) => month >= since);
    if (shown.length > 0) hours[eventId] = Object.fromEntries(shown);
  }
  const accepted = applications
    .filter(({ status }) => status === 'accepted')
    .map(({ eventId }) => eventId)
    .sort();
  if (!isMember && accepted.length === 0 && Object.keys(hours).length === 0) return undefined;
  const place = isMember ? (account?.place ?? null) : null;
  return {
    member: isMember,
    birthDate: isMember ? (account?.birthDate ?? null) : null,
    home: place && { latitude: place.latitude, longitude: place.longitude },
    accepted,
    hours,
  };
}

/** The minutes of some shifts by the months of their event's place: as recorded, and as planned where nothing is. */
export function workByMonth(
  shifts: Iterable<Pick<Assignment, 'startsAt' | 'endsAt' | 'workedMinutes'>>,
  event: Pick<EventCard, 'timeZone' | 'state' | 'endsAt'>,
): Record<Month, Work> {
  const months: Record<Month, Work> = {};
  for (const shift of shifts) {
    if (neverHappened(shift, event)) continue;
    const kind = shift.workedMinutes === null ? 'planned' : 'worked';
    const minutes = shift.workedMinutes ?? plannedMinutes(shift);
    const parts = sharesByMonth(shift, event.timeZone);
    let left = minutes;
    for (const [at, [month, share]] of parts.entries()) {
      // The last part is what the others leave, so that nothing is lost by rounding.
      const part = at === parts.length - 1 ? left : Math.round(minutes * share);
      left -= part;
      const sum = (months[month] ??= { worked: 0, planned: 0 });
      sum[kind] += part;
    }
  }
  return months;
}

/** What an event that was finished before its time had still to come; compare `countsAsWorked`. */
function neverHappened(
  { startsAt, workedMinutes }: Pick<Assignment, 'startsAt' | 'workedMinutes'>,
  { state, endsAt }: Pick<EventCard, 'state' | 'endsAt'>,
): boolean {
  const isFinished = state === 'finished' || state === 'archived';
  return isFinished && workedMinutes === null && startsAt < endsAt;
}
