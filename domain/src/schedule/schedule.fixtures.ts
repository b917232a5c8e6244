import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { hour, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow, tokenOf } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import { assignmentOf } from './decide-place.ts';
import { swapIdOf } from './roster.ts';
import type { Calendar, Mission, PlaceSource, Roster, Shift, Swap, WorkedFrom } from './schedule.schema.ts';

/** `events/{eventId}/missions/{missionId}`; the id follows from the name unless given. */
export function aMission(facts: Partial<Mission> = {}): Mission {
  return {
    id: documentIdOf(`mission ${facts.name ?? 'Bar'}`),
    name: 'Bar',
    description: 'Pour, smile, keep the glasses coming.',
    place: 'Big barn',
    color: 'teal',
    restMinutes: 0,
    selfSignUp: true,
    updatedAt: fixtureNow,
    ...facts,
  };
}

/**
 * `events/{eventId}/shifts/{shiftId}` of a mission: the first four hours of the event unless said otherwise. The id
 * follows from mission and beginning unless given.
 */
export function aShift(
  facts: Partial<Shift> = {},
  of: Mission = aMission(),
  event: Event = anEvent(),
): Shift {
  const startsAt = facts.startsAt ?? event.startsAt;
  return {
    id: documentIdOf(`shift ${of.id} ${startsAt}`),
    missionId: of.id,
    startsAt,
    endsAt: startsAt + 4 * hour,
    need: 2,
    assigned: 0,
    note: '',
    reason: '',
    updatedAt: fixtureNow,
    ...facts,
  };
}

/** What somebody has in a roster. */
export interface Given {
  readonly mission: Mission;
  readonly shift: Shift;
  readonly source?: PlaceSource;
  readonly assignedAt?: Instant;
  readonly workedMinutes?: number | null;
  /** By an organizer, unless given. */
  readonly workedFrom?: WorkedFrom;
}

/** `events/{eventId}/rosters/{uid}` of one person with these shifts. */
export function rosterOf(person: Person, event: Event, given: readonly Given[] = []): Roster {
  const shifts = Object.fromEntries(
    given.map(
      ({
        mission,
        shift,
        source = 'organizer',
        assignedAt = fixtureNow,
        workedMinutes = null,
        workedFrom = 'organizer',
      }) => [
        shift.id,
        {
          ...assignmentOf(mission, shift, source, assignedAt),
          workedMinutes,
          workedFrom: workedMinutes === null ? null : workedFrom,
        },
      ],
    ),
  );
  return {
    id: person.uid,
    uid: person.uid,
    eventId: event.id,
    orgId: event.orgId,
    person: { name: nameOf(person) },
    event: eventCardOf(event),
    shifts,
    shiftIds: Object.keys(shifts).sort(),
    takenBack: {},
    changedAt: null,
  };
}

/** The roster of `aPerson()` with one shift of {@link aMission}. */
export function aRoster(facts: Partial<Roster> = {}): Roster {
  return { ...rosterOf(aPerson(), anEvent(), [{ mission: aMission(), shift: aShift() }]), ...facts };
}

/** `events/{eventId}/swaps/{swapId}`: a person gives a shift to whoever wants it. */
export function swapOf(person: Person, { id: shiftId }: Shift, facts: Partial<Swap> = {}): Swap {
  return {
    id: swapIdOf(shiftId, person.uid),
    shiftId,
    uid: person.uid,
    name: nameOf(person),
    forShiftId: null,
    offeredAt: fixtureNow,
    ...facts,
  };
}

/** `calendars/{uid}` */
export function calendarOf(person: Person): Calendar {
  return { id: person.uid, token: tokenOf(`calendar of ${person.uid}`), issuedAt: person.since };
}
