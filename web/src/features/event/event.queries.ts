import { event, eventUser, invitation, paths } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** One event: for everybody once it is published, for its organizers before that. */
export function oneEvent(eventId: string) {
  return documentOf({ document: paths.event(eventId), schema: event });
}

/** Who works for one event alone, by name. For its organizers. */
export function eventUsersOf(eventId: string) {
  return listOf({
    collection: paths.eventUsers(eventId),
    schema: eventUser,
    orderBy: [['name', 'asc']],
    limit: 50,
  });
}

/** Whom the organization has asked to work for one event and who has not answered, the latest first. For its organizers. */
export function eventInvitationsOf({ id, orgId }: { readonly id: string; readonly orgId: string }) {
  return listOf({
    collection: paths.invitations(orgId),
    schema: invitation,
    where: [
      ['eventId', '==', id],
      ['state', '==', 'pending'],
    ],
    orderBy: [['invitedAt', 'desc']],
    limit: 50,
  });
}
