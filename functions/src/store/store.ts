import type * as z from 'zod/mini';
import type { Change, Document, Found, Query } from './document.ts';

/**
 * What a use-case may do with the database: read, then write, all in one transaction. There is no other way to the
 * database in its hands, so everything it decides on still holds when it is committed.
 *
 * All reads come before the first write; a read after it throws.
 */
export interface TransactionStore {
  read<Schema extends z.ZodMiniType>(document: Document<Schema>): Promise<z.output<Schema> | undefined>;
  /** In the order asked for; `undefined` for what is not there. */
  readAll<Schema extends z.ZodMiniType>(
    documents: readonly Document<Schema>[],
  ): Promise<(z.output<Schema> | undefined)[]>;
  list<Schema extends z.ZodMiniType>(query: Query<Schema>, limit: number): Promise<Found<Schema>[]>;

  /** Makes the commit fail when the document is there already. */
  create<Schema extends z.ZodMiniType>(document: Document<Schema>, value: z.output<Schema>): void;
  /** Writes the whole document, whatever was there. */
  put<Schema extends z.ZodMiniType>(document: Document<Schema>, value: z.output<Schema>): void;
  /** Changes the fields given, each as a whole; makes the commit fail when the document is not there. */
  update<Schema extends z.ZodMiniType>(document: Document<Schema>, change: Change<Schema>): void;
  remove(document: Document): void;
}

/** The database in the hands of triggers, scheduled work and the edge. */
export interface Store {
  /**
   * Runs `work` as one transaction and commits what it wrote. It may run several times; a refusal (`{ ok: false }`) as
   * its result commits nothing. Inside of it only the store handed in may be used: reading with this one throws.
   */
  transact<T>(work: (store: TransactionStore) => Promise<T>): Promise<T>;

  /**
   * As {@link transact}, but without locks, for what a crowd wants at once. It is committed only if nobody has written
   * the documents that it changes since it read them; else it starts again, and sees who was quicker. What it reads and
   * does not change is not watched: whatever must hold together has to be changed together. It changes, replaces and
   * removes only what it has read; replacing what was not there creates it. Its readings are not of one moment: a
   * refusal or a fault counts only if nothing that was read has been written since, else the work starts again.
   */
  race<T>(work: (store: TransactionStore) => Promise<T>): Promise<T>;

  read<Schema extends z.ZodMiniType>(document: Document<Schema>): Promise<z.output<Schema> | undefined>;

  /** Several documents, in the order asked for; undefined where nothing is. Not all of one moment. */
  readAll<Schema extends z.ZodMiniType>(
    documents: readonly Document<Schema>[],
  ): Promise<(z.output<Schema> | undefined)[]>;

  /** All answers in pages of `size`, in the query's order. A malformed document is reported and left out. */
  pages<Schema extends z.ZodMiniType>(query: Query<Schema>, size: number): AsyncIterable<Found<Schema>[]>;

  /**
   * As {@link pages}, of one query that stays open from the first page to the last. For a reader who takes all of it
   * without long pauses, such as a file: what lies between two pages of a query of its own is looked up anew. Fetches
   * the fields of the schema alone: one with fewer spares the way of the others.
   */
  stream<Schema extends z.ZodMiniObject>(query: Query<Schema>, size: number): AsyncIterable<Found<Schema>[]>;

  count(query: Query): Promise<number>;

  /**
   * Compare-and-set of one document: reads it, asks `next` what shall stand there (`undefined`: leave it), and writes
   * that only if nobody has written it since; else it starts again. Takes no locks, so it stays quick where many
   * workers write the same document, and `next` always runs after the last write that it replaces.
   */
  revise<Schema extends z.ZodMiniType>(
    document: Document<Schema>,
    next: (
      current: z.output<Schema> | undefined,
    ) => z.output<Schema> | undefined | Promise<z.output<Schema> | undefined>,
  ): Promise<void>;
}
