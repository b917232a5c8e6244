import { application, collectionGroups, event, paths } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** A person's applications to events that are not in the archives, soonest event first. The row's id is the event's. */
export function ownApplications(uid: string) {
  return listOf({
    group: collectionGroups.applications,
    idFrom: 'parent',
    schema: application,
    where: [
      ['uid', '==', uid],
      ['archived', '==', false],
    ],
    orderBy: [['event.startsAt', 'asc']],
    limit: 50,
  });
}

/** The archived ones, latest event first. */
export function ownArchive(uid: string) {
  return listOf({
    group: collectionGroups.applications,
    idFrom: 'parent',
    schema: application,
    where: [
      ['uid', '==', uid],
      ['archived', '==', true],
    ],
    orderBy: [['event.startsAt', 'desc']],
    limit: 20,
  });
}

/** An event that somebody has a role in. */
export function eventOf(eventId: string) {
  return documentOf({ document: paths.event(eventId), schema: event });
}
