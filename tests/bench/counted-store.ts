import type { Store, TransactionStore } from '../../functions/src/store/store.ts';

/** Documents, as the database bills them. */
export interface StoreCost {
  read: number;
  written: number;
  /** What aggregation queries count as: a thousand entries of an index are one document. */
  aggregated: number;
}

export function noCost(): StoreCost {
  return { read: 0, written: 0, aggregated: 0 };
}

/** The same store, which adds up what is read and written; a query costs one where it finds nothing. */
export function countedStore(store: Store, cost: StoreCost): Store {
  const found = <Many extends readonly unknown[]>(many: Many): Many => {
    cost.read += Math.max(1, many.length);
    return many;
  };
  const counted = (inside: TransactionStore): TransactionStore => ({
    read(document) {
      cost.read += 1;
      return inside.read(document);
    },
    readAll(documents) {
      cost.read += documents.length;
      return inside.readAll(documents);
    },
    list: async (query, limit) => found(await inside.list(query, limit)),
    create(document, value) {
      cost.written += 1;
      inside.create(document, value);
    },
    put(document, value) {
      cost.written += 1;
      inside.put(document, value);
    },
    update(document, change) {
      cost.written += 1;
      inside.update(document, change);
    },
    remove(document) {
      cost.written += 1;
      inside.remove(document);
    },
  });
  return {
    transact: (work) => store.transact((inside) => work(counted(inside))),
    race: (work) => store.race((inside) => work(counted(inside))),
    read(document) {
      cost.read += 1;
      return store.read(document);
    },
    readAll(documents) {
      cost.read += documents.length;
      return store.readAll(documents);
    },
    async *pages(query, size) {
      for await (const page of store.pages(query, size)) yield found(page);
    },
    async *stream(query, size) {
      for await (const page of store.stream(query, size)) yield found(page);
    },
    async count(query) {
      const number = await store.count(query);
      cost.aggregated += Math.max(1, Math.ceil(number / 1_000));
      return number;
    },
    revise: (document, next) =>
      store.revise(document, async (current) => {
        cost.read += 1;
        const after = await next(current);
        if (after !== undefined) cost.written += 1;
        return after;
      }),
  };
}
