import { event, organization, paths, slugHolder, type Instant } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** Whose public page an address leads to. For everybody. */
export function slugHolderOf(slug: string) {
  return documentOf({ document: paths.slug(slug), schema: slugHolder });
}

/** The public facts of an organization. For everybody. */
export function organizationOf(orgId: string) {
  return documentOf({ document: paths.organization(orgId), schema: organization });
}

/** The published events of an organization that are not over. The rules ask the query to name it. For everybody. */
export function publicEventsOf(orgId: string, now: Instant) {
  return listOf({
    collection: paths.events(),
    schema: event,
    where: [
      ['orgId', '==', orgId],
      ['state', '==', 'published'],
      ['endsAt', '>', new Date(now)],
    ],
    orderBy: [['endsAt', 'asc']],
    limit: 50,
  });
}
