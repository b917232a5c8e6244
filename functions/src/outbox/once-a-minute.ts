import { minute, type Instant } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { TransactionStore } from '../store/store.ts';

/**
 * The id for a notice that its receiver may ask for again, but not twice with one double click: undefined when one for
 * the same cause was made less than a minute ago.
 *
 * Ids carry the minute of the clock. The one before it is looked at too, so that two clicks around its turn are one.
 */
export async function onceAMinute(
  store: TransactionStore,
  now: Instant,
  cause: string,
): Promise<string | undefined> {
  const turn = Math.floor(now / minute);
  const id = `${cause}:${turn}`;
  const [latest, previous] = await store.readAll([
    documents.notice(id),
    documents.notice(`${cause}:${turn - 1}`),
  ]);
  const isRecent = latest !== undefined || (previous !== undefined && now - previous.createdAt < minute);
  return isRecent ? undefined : id;
}
