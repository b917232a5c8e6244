import { randomBytes } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { afterAll } from 'vitest';
import type * as z from 'zod/mini';
import { event, type Event } from '@equipage/domain';
import { anEventWallet } from '@equipage/domain/fixtures';
import { encode } from '../../../functions/src/store/codec.ts';
import type { Document } from '../../../functions/src/store/document.ts';
import { documents } from '../../../functions/src/store/documents.ts';

/**
 * A database of one test file alone, on the Firestore emulator. It belongs to a project of its own, where no deployed
 * trigger runs: what happens in it, the test did.
 */
export function ownDatabase(): Firestore {
  return ownProject().db;
}

/** As {@link ownDatabase}, with its logins. */
export function ownProject(): { db: Firestore; auth: Auth } {
  const projectId = `demo-functions-${process.pid}-${randomBytes(4).toString('hex')}`;
  const app = initializeApp({ projectId }, projectId);
  const db = getFirestore(app);
  afterAll(async () => {
    await db.terminate();
    await deleteApp(app);
  });
  return { db, auth: getAuth(app) };
}

/** Puts a document there, valid by its schema, without asking anybody. */
export async function arrangeAlone<Schema extends z.ZodMiniType>(
  db: Firestore,
  { path, schema }: Document<Schema>,
  value: z.output<Schema>,
): Promise<void> {
  await db.doc(path).set(encode(schema, path, value));
}

/**
 * As {@link arrangeAlone}, and an event comes with licenses unless it has a wallet already: most tests are about other
 * things. Those in which the ledger is proven want it alone.
 */
export async function arrange<Schema extends z.ZodMiniType>(
  db: Firestore,
  document: Document<Schema>,
  value: z.output<Schema>,
): Promise<void> {
  await arrangeAlone(db, document, value);
  if ((document.schema as z.ZodMiniType) !== event) return;
  const { id, orgId } = value as Event;
  const wallet = documents.eventWallet(id);
  if ((await db.doc(wallet.path).get()).exists) return;
  await arrangeAlone(db, wallet, anEventWallet({ orgId }));
}

/** How many documents stand in a collection. */
export async function sizeOf(db: Firestore, collection: string): Promise<number> {
  return (await db.collection(collection).count().get()).data().count;
}
