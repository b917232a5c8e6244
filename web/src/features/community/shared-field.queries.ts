import { lastValues, paths, sharedField, sharedFieldLimits } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** The whole shared library of an organization, archived questions included. */
export function sharedFieldsOf(orgId: string) {
  return listOf({
    collection: paths.sharedFields(orgId),
    schema: sharedField,
    limit: sharedFieldLimits.fields,
  });
}

/** What one person last answered at the organization's events; absent where nothing was. */
export function lastValuesOfMember(orgId: string, uid: string) {
  return documentOf({ document: paths.lastValues(orgId, uid), schema: lastValues });
}
