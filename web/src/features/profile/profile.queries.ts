import { participation, paths, photo, profile } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** What organizers may be shown of a person. Denied to everybody else, also when there is no such person. */
export function profileOf(uid: string) {
  return documentOf({ document: paths.profile(uid), schema: profile });
}

/** The photo in the size of a page; absent when the profile has no thumbnail. */
export function photoOf(uid: string) {
  return documentOf({ document: paths.photo(uid), schema: photo });
}

/** All events that a person took part in, latest first: for the person, and for organizers while sharing is full. */
export function allParticipations(uid: string) {
  return listOf({
    collection: paths.participations(uid),
    schema: participation,
    orderBy: [['startsAt', 'desc']],
    limit: 100,
  });
}

/** Those with one organization, latest first: for its org users, at each level of sharing. */
export function participationsWith(uid: string, orgId: string) {
  return listOf({
    collection: paths.participations(uid),
    schema: participation,
    where: [['orgId', '==', orgId]],
    orderBy: [['startsAt', 'desc']],
    limit: 100,
  });
}

/** That at one event, if any: for its coordinators, at each level of sharing. */
export function participationsAt(uid: string, eventId: string) {
  return listOf({
    collection: paths.participations(uid),
    schema: participation,
    where: [['eventId', '==', eventId]],
    limit: 1,
  });
}
