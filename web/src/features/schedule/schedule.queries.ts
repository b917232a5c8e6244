import {
  calendar,
  collectionGroups,
  mission,
  paths,
  roster,
  scheduleLimits,
  shift,
  swap,
} from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** The kinds of work of an event; for its organizers and its accepted teammates. */
export function eventMissions(eventId: string) {
  return listOf({ collection: paths.missions(eventId), schema: mission, limit: scheduleLimits.missions });
}

/** All shifts of an event, in the order in which they begin; as {@link eventMissions}. */
export function eventShifts(eventId: string) {
  return listOf({
    collection: paths.shifts(eventId),
    schema: shift,
    orderBy: [['startsAt', 'asc']],
    limit: scheduleLimits.shifts,
  });
}

/** The shifts of one mission; as {@link eventMissions}. */
export function missionShifts(eventId: string, missionId: string) {
  return listOf({
    collection: paths.shifts(eventId),
    schema: shift,
    where: [['missionId', '==', missionId]],
    limit: scheduleLimits.shifts,
  });
}

/** Everybody accepted with the shifts that they have; for organizers. */
export function eventRosters(eventId: string) {
  return listOf({ collection: paths.rosters(eventId), schema: roster, limit: scheduleLimits.people });
}

/** The reader's own shifts, one row for each event; its id is the event's. */
export function ownRosters(uid: string) {
  return listOf({
    group: collectionGroups.rosters,
    idFrom: 'parent',
    schema: roster,
    where: [['uid', '==', uid]],
    limit: 100,
  });
}

/** What teammates offer to each other at an event. */
export function eventSwaps(eventId: string) {
  return listOf({ collection: paths.swaps(eventId), schema: swap, limit: 100 });
}

/** The secret of the reader's own calendar feed; missing until one was made. */
export function calendarOf(uid: string) {
  return documentOf({ document: paths.calendar(uid), schema: calendar });
}
