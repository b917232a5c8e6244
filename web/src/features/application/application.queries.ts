import {
  application,
  applicationNote,
  applicationTally,
  collectionGroups,
  decisionJob,
  paths,
  registrationForm,
  scheduleLimits,
  type ApplicationStatus,
} from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** Rows in a page of the organizers' list. */
export const applicationsPage = 50;

/**
 * An event's applications, latest first; of one status or all. The rules ask the query to name the organization, although
 * the path tells the event.
 */
export function eventApplications(
  event: { readonly id: string; readonly orgId: string },
  status: ApplicationStatus | undefined,
) {
  return listOf({
    collection: paths.applications(event.id),
    schema: application,
    where: [
      ['orgId', '==', event.orgId],
      ...(status === undefined ? [] : [['status', '==', status] as const]),
    ],
    orderBy: [['appliedAt', 'desc']],
    limit: applicationsPage,
  });
}

/** One person's applications to the events of one organization, latest event first; for its org users. */
export function applicationsOfMember(orgId: string, uid: string) {
  return listOf({
    group: collectionGroups.applications,
    idFrom: 'parent',
    schema: application,
    where: [
      ['orgId', '==', orgId],
      ['uid', '==', uid],
    ],
    orderBy: [['event.startsAt', 'desc']],
    limit: applicationsPage,
  });
}

/** One person's application; for the person and the event's organizers. */
export function oneApplication(eventId: string, uid: string) {
  return documentOf({ document: paths.application(eventId, uid), schema: application });
}

/** What an event asks those who apply; missing where nothing was ever asked. */
export function eventForm(eventId: string) {
  return documentOf({ document: paths.form(eventId), schema: registrationForm });
}

/** How many applications stand at each status, for organizers. Missing until somebody has applied. */
export function eventTally(eventId: string) {
  return documentOf({ document: paths.applicationTally(eventId), schema: applicationTally });
}

/** What an event's organizers have noted about its applications, all of it: lists are filtered by the tags. */
export function eventNotes(eventId: string) {
  return listOf({
    collection: paths.applicationNotes(eventId),
    schema: applicationNote,
    limit: scheduleLimits.people,
  });
}

/** Decisions on many at once, latest first; for an event's organizers. */
export function eventJobs(eventId: string) {
  return listOf({
    collection: paths.decisionJobs(eventId),
    schema: decisionJob,
    orderBy: [['startedAt', 'desc']],
    limit: 1,
  });
}
