import { memberImport, paths } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** Lists that were brought into the community, the latest first. */
export function memberImportsOf(orgId: string) {
  return listOf({
    collection: paths.memberImports(orgId),
    schema: memberImport,
    orderBy: [['startedAt', 'desc']],
    limit: 20,
  });
}
