import { isUnderWay } from '@equipage/domain';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** More owners than an organization has. */
const mostOwners = 100;

/** Whether an organization would still have an owner without somebody: those whose account is closed do not count. */
export async function hasOtherOwner(store: TransactionStore, orgId: string, uid: string): Promise<boolean> {
  const owners = await store.list(queries.ownersOf(orgId), mostOwners);
  const others = owners.map(({ value }) => value.id).filter((id) => id !== uid);
  const leaving = await store.readAll(others.map((other) => documents.deletion(other)));
  return leaving.some((deletion) => deletion === undefined || !isUnderWay(deletion));
}
