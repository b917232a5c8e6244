import { paths, stats } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** The numbers of an organization, all in one document; missing until they were first made. For its org users. */
export function statsOf(orgId: string) {
  return documentOf({ document: paths.currentStats(orgId), schema: stats });
}
