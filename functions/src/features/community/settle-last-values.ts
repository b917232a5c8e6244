import { isErased, lastValuesOf } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { mostApplications } from './settle-member.ts';

/**
 * What an organization knows of a person from its events, made equal to the person's applications: the latest answer to
 * each question that the library still has. All is read in the transaction, so a late run writes what is true at its
 * commit.
 */
export async function settleLastValues(
  { store }: Pick<Deps, 'store'>,
  orgId: string,
  uid: string,
): Promise<void> {
  await store.transact(async (transaction) => {
    const place = documents.lastValues(orgId, uid);
    const stands = await transaction.read(place);
    const applied = await transaction.list(queries.applicationsWithin(orgId, uid), mostApplications);
    const told = applied.map(({ value }) => value).filter(({ person }) => !isErased(person));
    const last = Object.entries(lastValuesOf(told));
    const fields = await transaction.readAll(last.map(([id]) => documents.sharedField(orgId, id)));
    const values = Object.fromEntries(last.filter((_, index) => fields[index]?.deleting === false));
    if (Object.keys(values).length === 0) {
      if (stands !== undefined) transaction.remove(place);
    } else if (!isDeepStrictEqual(stands?.values, values)) {
      transaction.put(place, { id: uid, values });
    }
  });
}
