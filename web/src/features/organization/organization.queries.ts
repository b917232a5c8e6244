import { conversation, event, invitation, orgUser, paths, type Instant } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** All events of an organization, drafts too, latest start first. For its org users. */
export function eventsOf(orgId: string) {
  return listOf({
    collection: paths.events(),
    schema: event,
    where: [['orgId', '==', orgId]],
    orderBy: [['startsAt', 'desc']],
    limit: 50,
  });
}

/** More events before it than organizations have, so that what waits at any of them is found. */
export const mostComing = 50;

/** Conversations with something unread that are added up; beyond it a sum is a least. */
export const mostUnread = 50;

/** What an organization has before it, drafts too, the next end first. For its org users. */
export function comingEventsOf(orgId: string, now: Instant) {
  return listOf({
    collection: paths.events(),
    schema: event,
    where: [
      ['orgId', '==', orgId],
      ['endsAt', '>', new Date(now)],
    ],
    orderBy: [['endsAt', 'asc']],
    limit: mostComing,
  });
}

/** Conversations over all events of an organization in which something waits for an organizer. For its org users. */
export function unreadOfOrganization(orgId: string) {
  return listOf({
    collection: paths.conversations(),
    schema: conversation,
    where: [
      ['orgId', '==', orgId],
      ['unreadByOrganizers', '>', 0],
    ],
    orderBy: [['unreadByOrganizers', 'desc']],
    limit: mostUnread,
  });
}

/** Who works for an organization, by name. For its org users. */
export function orgUsersOf(orgId: string) {
  return listOf({
    collection: paths.orgUsers(orgId),
    schema: orgUser,
    orderBy: [['name', 'asc']],
    limit: 50,
  });
}

/** Whom an organization has asked to work for it and who has not answered, the latest first. For its org users. */
export function invitationsOf(orgId: string) {
  return listOf({
    collection: paths.invitations(orgId),
    schema: invitation,
    where: [
      ['eventId', '==', null],
      ['state', '==', 'pending'],
    ],
    orderBy: [['invitedAt', 'desc']],
    limit: 50,
  });
}
