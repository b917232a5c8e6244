import { findsPlace } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/**
 * Says at the event whether somebody who applies finds a place, for those who may not see how many people it has. It
 * looks without a lock first: most applications leave that as it is, and a crowd would wait for one another.
 */
export async function settleFull({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  const due = async (from: Pick<TransactionStore, 'read'>) => {
    const event = await from.read(documents.event(eventId));
    const tally = await from.read(documents.applicationTally(eventId));
    if (event === undefined || tally === undefined) return undefined;
    const full = !findsPlace(event, tally);
    return full === event.full ? undefined : full;
  };
  if ((await due(store)) === undefined) return;
  await store.transact(async (transaction) => {
    const full = await due(transaction);
    if (full !== undefined) transaction.update(documents.event(eventId), { full });
  });
}
