import { event, invitation, organization, orgUser, paths } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

export function organizationOf(orgId: string) {
  return documentOf({ document: paths.organization(orgId), schema: organization });
}

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
