import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';

/** Counts a community anew, see `recount` of applications for why an equal count is written too. */
export async function countMembers({ store }: Pick<Deps, 'store'>, orgId: string): Promise<void> {
  await store.revise(documents.memberTally(orgId), async () => ({
    direct: await store.count(queries.membersOf(orgId)),
  }));
}
