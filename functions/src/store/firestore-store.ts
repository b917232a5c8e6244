import { AsyncLocalStorage } from 'node:async_hooks';
import {
  FieldPath,
  FieldValue,
  type DocumentSnapshot,
  type Firestore,
  type Query as FirestoreQuery,
  type QueryDocumentSnapshot,
  type Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { decode, encode, encodeField, encodeFields, MalformedDocument, storedFields } from './codec.ts';
import type { Document, Found, Query } from './document.ts';
import type { Store, TransactionStore } from './store.ts';

/** Enough for some dozen people at one document; the SDK waits about a second, then longer, between attempts. */
const transactionAttempts = 12;
/** The pauses of compare-and-set are short, see {@link Clock.pause}. */
const revisionAttempts = 60;

/**
 * A field of revised documents that no schema knows. Firestore keeps the update time of a document when a write changes
 * nothing in it; an older revision that is still on its way would then pass as if nobody had written. With the stamp
 * every revision is a change.
 */
const revisionStamp = 'revisedAt';

/** gRPC status codes. */
const invalidArgument = 3;
const alreadyExists = 6;
const failedPrecondition = 9;
const aborted = 10;
const notFound = 5;

/** Whether a transaction is being prepared by the code that asks. */
const preparing = new AsyncLocalStorage<true>();

/** The store over a real Firestore. */
export function firestoreStore(db: Firestore, { clock, log }: { clock: Clock; log: Log }): Store {
  function forbidInTransaction(): void {
    if (preparing.getStore()) throw new Error('inside a transaction only the transaction reads');
  }

  return {
    async transact(work) {
      forbidInTransaction();
      return await db.runTransaction(
        async (transaction) => {
          const { store, flush } = transactionStore(db, transaction);
          const result = await preparing.run(true, () => work(store)).catch(asAborted);
          if (!isRefusal(result)) flush();
          return result;
        },
        { maxAttempts: transactionAttempts },
      );
    },

    async race(work) {
      forbidInTransaction();
      for (let attempt = 1; ; attempt++) {
        const last = attempt === revisionAttempts;
        const { store, commit, isOutdated } = racingStore(db);
        try {
          const result = await preparing.run(true, () => work(store));
          if (!isRefusal(result)) await commit();
          if (!isRefusal(result) || last || !(await isOutdated())) return result;
        } catch (error) {
          if (last || !(lostTheRace(error) || (await isOutdated()))) throw error;
        }
        await clock.pause(attempt);
      }
    },

    async read(document) {
      forbidInTransaction();
      return valueOf(document, await db.doc(document.path).get());
    },

    async readAll(documents) {
      forbidInTransaction();
      return valuesOf(documents, await snapshotsOf(db, documents));
    },

    async *pages(query, size) {
      forbidInTransaction();
      const ordered = firestoreQuery(db, query).orderBy(query.orderBy ?? FieldPath.documentId());
      const first = query.after === undefined ? ordered : ordered.startAfter(db.doc(query.after));
      let last: QueryDocumentSnapshot | undefined;
      do {
        const { docs } = await (last === undefined ? first : ordered.startAfter(last)).limit(size).get();
        last = docs.length < size ? undefined : docs.at(-1);
        const found = docs.flatMap((snapshot) => foundOrReported(query.schema, snapshot, log));
        if (found.length > 0) yield found;
      } while (last !== undefined);
    },

    async *stream(query, size) {
      forbidInTransaction();
      const all = firestoreQuery(db, query).orderBy(query.orderBy ?? FieldPath.documentId());
      let page: Found<typeof query.schema>[] = [];
      const asked = all.select(...storedFields(query.schema));
      for await (const snapshot of asked.stream() as AsyncIterable<QueryDocumentSnapshot>) {
        page.push(...foundOrReported(query.schema, snapshot, log));
        if (page.length < size) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },

    async count(query) {
      forbidInTransaction();
      return (await firestoreQuery(db, query).count().get()).data().count;
    },

    async revise(document, next) {
      forbidInTransaction();
      const reference = db.doc(document.path);
      for (let attempt = 1; ; attempt++) {
        const snapshot = await reference.get();
        const value = await next(valueOf(document, snapshot));
        if (value === undefined) return;
        const data = {
          ...encode(document.schema, document.path, value),
          [revisionStamp]: FieldValue.serverTimestamp(),
        };
        try {
          if (snapshot.updateTime === undefined) await reference.create(data);
          else await reference.update(data, { lastUpdateTime: snapshot.updateTime });
          return;
        } catch (error) {
          if (attempt === revisionAttempts || !lostTheRace(error)) throw error;
          await clock.pause(attempt);
        }
      }
    },
  };
}

/** Keeps the writes back until the work is done: a refusal then simply drops them. */
function transactionStore(db: Firestore, transaction: Transaction) {
  const writes: (() => void)[] = [];

  function forbidAfterWrite(): void {
    if (writes.length > 0) throw new Error('a transaction reads before it writes');
  }

  const store: TransactionStore = {
    async read(document) {
      forbidAfterWrite();
      return valueOf(document, await transaction.get(db.doc(document.path)));
    },
    async readAll(documents) {
      forbidAfterWrite();
      return valuesOf(documents, await snapshotsOf(db, documents, transaction));
    },
    async list(query, limit) {
      forbidAfterWrite();
      const { docs } = await transaction.get(inOrder(firestoreQuery(db, query), query).limit(limit));
      return docs.map((snapshot) => found(query.schema, snapshot));
    },
    create(document, value) {
      const data = encode(document.schema, document.path, value);
      writes.push(() => transaction.create(db.doc(document.path), data));
    },
    put(document, value) {
      const data = encode(document.schema, document.path, value);
      writes.push(() => transaction.set(db.doc(document.path), data));
    },
    update(document, change) {
      const data = encodeFields(document.schema, document.path, change);
      writes.push(() => transaction.update(db.doc(document.path), data));
    },
    remove(document) {
      writes.push(() => transaction.delete(db.doc(document.path)));
    },
  };

  return {
    store,
    flush: () => {
      for (const write of writes) write();
    },
  };
}

/** Remembers when each document that it read was written last; the commit holds only if that is still so. */
function racingStore(db: Firestore) {
  const batch = db.batch();
  /** By path: when it was written last, undefined where nothing was. */
  const readAt = new Map<string, Timestamp | undefined>();
  let writes = 0;

  function seen(snapshot: DocumentSnapshot): DocumentSnapshot {
    if (writes > 0) throw new Error('a transaction reads before it writes');
    // Read twice, the first reading counts: a change between the two makes the commit fail.
    const { path } = snapshot.ref;
    if (!readAt.has(path)) readAt.set(path, snapshot.updateTime);
    return snapshot;
  }
  function asRead(path: string): { lastUpdateTime: Timestamp } {
    const lastUpdateTime = readAt.get(path);
    if (lastUpdateTime === undefined) throw new Error('a race changes only what it has read');
    writes += 1;
    return { lastUpdateTime };
  }

  const store: TransactionStore = {
    async read(document) {
      return valueOf(document, seen(await db.doc(document.path).get()));
    },
    async readAll(documents) {
      return valuesOf(documents, (await snapshotsOf(db, documents)).map(seen));
    },
    async list(query, limit) {
      const { docs } = await inOrder(firestoreQuery(db, query), query).limit(limit).get();
      return docs.map((snapshot) => {
        seen(snapshot);
        return found(query.schema, snapshot);
      });
    },
    create(document, value) {
      writes += 1;
      batch.create(db.doc(document.path), encode(document.schema, document.path, value));
    },
    put(document, value) {
      if (readAt.has(document.path) && readAt.get(document.path) === undefined) {
        store.create(document, value);
        return;
      }
      // Every field of the schema is written, so an update replaces the document; it alone can ask for a time of writing.
      const data = encode(document.schema, document.path, value);
      batch.update(db.doc(document.path), data, asRead(document.path));
    },
    update(document, change) {
      const data = encodeFields(document.schema, document.path, change);
      batch.update(db.doc(document.path), data, asRead(document.path));
    },
    remove(document) {
      batch.delete(db.doc(document.path), asRead(document.path));
    },
  };

  /** Whether something that was read has been written since, so that what was read need not fit together. */
  async function isOutdated(): Promise<boolean> {
    if (readAt.size === 0) return false;
    const snapshots = await db.getAll(...[...readAt.keys()].map((path) => db.doc(path)));
    return snapshots.some(({ ref, updateTime }) => {
      const before = readAt.get(ref.path);
      return before === undefined ? updateTime !== undefined : !updateTime?.isEqual(before);
    });
  }

  return { store, commit: () => batch.commit(), isOutdated };
}

/** In one request; none for nothing. */
async function snapshotsOf(
  db: Firestore,
  documents: readonly Document[],
  reader: Pick<Firestore, 'getAll'> = db,
): Promise<DocumentSnapshot[]> {
  if (documents.length === 0) return [];
  return await reader.getAll(...documents.map(({ path }) => db.doc(path)));
}

function valuesOf<Schema extends z.ZodMiniType>(
  documents: readonly Document<Schema>[],
  snapshots: readonly DocumentSnapshot[],
): (z.output<Schema> | undefined)[] {
  return documents.map((document, index) => {
    const snapshot = snapshots[index];
    return snapshot && valueOf(document, snapshot);
  });
}

function valueOf<Schema extends z.ZodMiniType>(
  { schema, path }: Document<Schema>,
  snapshot: DocumentSnapshot,
): z.output<Schema> | undefined {
  const data = snapshot.data();
  return data === undefined ? undefined : decode(schema, path, data);
}

function found<Schema extends z.ZodMiniType>(schema: Schema, snapshot: QueryDocumentSnapshot): Found<Schema> {
  const { path } = snapshot.ref;
  return { path, schema, value: decode(schema, path, snapshot.data()) };
}

function foundOrReported<Schema extends z.ZodMiniType>(
  schema: Schema,
  snapshot: QueryDocumentSnapshot,
  log: Log,
): Found<Schema>[] {
  try {
    return [found(schema, snapshot)];
  } catch (error) {
    if (!(error instanceof MalformedDocument)) throw error;
    log.error('a malformed document was left out', { collection: snapshot.ref.parent.id }, error);
    return [];
  }
}

function firestoreQuery(db: Firestore, query: Query): FirestoreQuery {
  const { collection, everywhere, schema, where } = query;
  let question: FirestoreQuery = everywhere ? db.collectionGroup(collection) : db.collection(collection);
  for (const [field, comparison, value] of where) {
    const encoded = (one: unknown) => encodeField(schema, collection, field, one);
    const stored =
      comparison === 'in'
        ? (value as unknown[]).map(encoded)
        : comparison === 'array-contains'
          ? // One entry of a list is judged as a list of one.
            (encoded([value]) as unknown[])[0]
          : encoded(value);
    question = question.where(field, comparison, stored);
  }
  return question;
}

/** The first of a list are those that the query puts first. */
function inOrder(question: FirestoreQuery, { orderBy }: Query): FirestoreQuery {
  return orderBy === undefined ? question : question.orderBy(orderBy);
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

/**
 * A read by which a transaction loses against another is answered with "aborted", and the SDK would begin anew. But the
 * layer beneath it first sends the read once more; by then there is no such transaction, and that answer is all we see.
 */
function asAborted(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: string };
  const isClosed = code === invalidArgument && /transaction is invalid or closed/i.test(message ?? '');
  throw isClosed ? Object.assign(new Error(message, { cause: error }), { code: aborted }) : error;
}

/** Somebody else wrote, created or deleted the document between our read and our write. */
function lostTheRace(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return [alreadyExists, failedPrecondition, aborted, notFound].includes(code as number);
}
