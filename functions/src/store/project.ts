import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';
import type { Change, Document } from './document.ts';
import type { Store, TransactionStore } from './store.ts';

/** Documents of one transaction: small enough to be quick, and far below Firestore's bounds. */
export const pageSize = 50;

/**
 * Makes projections equal to their source: every target gets what `carried` takes from the source, if it differs.
 *
 * Each page is one transaction that reads the source again. A run that is late or beside another one therefore writes
 * what is true at its commit and never an older state; targets that are gone are passed over.
 */
export async function project<Source, Schema extends z.ZodMiniType>(
  store: Store,
  {
    source,
    targets,
    carried,
  }: {
    source: (store: TransactionStore) => Promise<Source | undefined>;
    targets: AsyncIterable<readonly Document<Schema>[]> | Iterable<readonly Document<Schema>[]>;
    carried: (source: Source, target: z.output<Schema>) => Change<Schema>;
  },
): Promise<void> {
  for await (const page of targets) {
    await store.transact(async (transaction) => {
      const present = await source(transaction);
      if (present === undefined) return;
      const values = await transaction.readAll(page);
      for (const [index, document] of page.entries()) {
        const value = values[index];
        if (value === undefined) continue;
        const change = carried(present, value);
        if (differs(value, change)) transaction.update(document, change);
      }
    });
  }
}

function differs(value: unknown, change: object): boolean {
  return Object.entries(change).some(
    ([name, wanted]) => !isDeepStrictEqual((value as Record<string, unknown>)[name], wanted),
  );
}

/** Pages of something else than a query's answers, for {@link project}. */
export async function* mapPages<From, To>(
  pages: AsyncIterable<readonly From[]>,
  change: (item: From) => To,
): AsyncIterable<To[]> {
  for await (const page of pages) yield page.map(change);
}

/** A known list in pages. */
export function inPages<Item>(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
  for (let start = 0; start < items.length; start += pageSize)
    pages.push(items.slice(start, start + pageSize));
  return pages;
}
