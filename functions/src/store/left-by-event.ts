import type * as z from 'zod/mini';
import type { Found, Query } from './document.ts';
import { documents } from './documents.ts';
import { pageSize } from './project.ts';
import type { Store, TransactionStore } from './store.ts';

/** One transaction on what an event has left; does nothing as long as the event is there, or there again. */
export async function ifGone(
  store: Store,
  eventId: string,
  forget: (transaction: TransactionStore) => Promise<void>,
): Promise<void> {
  await store.transact(async (transaction) => {
    if ((await transaction.read(documents.event(eventId))) === undefined) await forget(transaction);
  });
}

/**
 * Removes all answers of a query, which an event that is no more has left, page by page.
 * @param also what else goes with a page, in its transaction and before anything is removed
 */
export async function removeLeft<Schema extends z.ZodMiniType>(
  store: Store,
  eventId: string,
  left: Query<Schema>,
  also: (transaction: TransactionStore, page: readonly Found<Schema>[]) => Promise<void> = async () => {},
): Promise<void> {
  for await (const page of store.pages(left, pageSize)) {
    await ifGone(store, eventId, async (transaction) => {
      await also(transaction, page);
      for (const document of page) transaction.remove(document);
    });
  }
}
