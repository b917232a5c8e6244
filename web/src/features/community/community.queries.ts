import { member, paths } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** The community by name, a page at a time: what a page costs does not grow with the community. */
export function membersByName(orgId: string) {
  return listOf({
    collection: paths.members(orgId),
    schema: member,
    orderBy: [['sortName']],
    limit: 50,
  });
}
