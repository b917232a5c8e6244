import { orgUser, paths } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** Who may have written for an organization, to say whose words they are. For its org users, not for coordinators. */
export function colleaguesOf(orgId: string) {
  return listOf({
    collection: paths.orgUsers(orgId),
    schema: orgUser,
    orderBy: [['name', 'asc']],
    limit: 100,
  });
}
