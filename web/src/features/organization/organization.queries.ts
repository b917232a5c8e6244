import { event, organization, paths } from '@equipage/domain';
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
