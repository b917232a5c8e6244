import { isImportedEntry, statPersonOf, statShardOf } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';

/** Far more applications than anybody sends to one organization; a bound for the transaction. */
const mostApplications = 1_000;

/**
 * Makes what the numbers of an organization take from one person equal to its sources: the membership, birth date and
 * place of the account, the applications to its events, and the shifts at them. All is read in the transaction, so a late
 * run writes what is true at its commit. Of imported entries nothing is known.
 */
export async function settleStatPerson(
  { store, clock }: Pick<Deps, 'store'> & { readonly clock: Pick<Deps['clock'], 'now'> },
  orgId: string,
  uid: string,
): Promise<void> {
  if (isImportedEntry(uid)) return;
  const shardId = statShardOf(uid);
  const place = documents.statShard(orgId, shardId);
  await store.transact(async (transaction) => {
    const member = await transaction.read(documents.member(orgId, uid));
    const account = await transaction.read(documents.account(uid));
    const applied = await transaction.list(queries.applicationsWithin(orgId, uid), mostApplications);
    const applications = applied.map(({ value }) => value);
    const rosters = await transaction.readAll(
      applications.map(({ eventId }) => documents.roster(eventId, uid)),
    );
    const shard = await transaction.read(place);
    const { [uid]: stands, ...others } = shard?.people ?? {};
    const wanted = statPersonOf(
      {
        isMember: member !== undefined,
        account,
        applications,
        rosters: new Map(rosters.flatMap((roster) => (roster ? [[roster.eventId, roster] as const] : []))),
      },
      clock.now(),
    );
    if (isDeepStrictEqual(stands, wanted)) return;
    const people = wanted === undefined ? others : { ...others, [uid]: wanted };
    if (Object.keys(people).length === 0) transaction.remove(place);
    else transaction.put(place, { id: shardId, people });
  });
}
