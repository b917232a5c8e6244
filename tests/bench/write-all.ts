import type { Firestore } from 'firebase-admin/firestore';
import { stored } from '../rules/world.ts';

/** Puts a document at a path, as functions store it. */
export type Put = (path: string, value: object) => void;

/** Writes all that is put, in as few requests as there can be. */
export async function writeAll(db: Firestore, arrange: (put: Put) => void): Promise<void> {
  const writer = db.bulkWriter();
  arrange((path, value) => void writer.set(db.doc(path), stored(value)));
  await writer.close();
}
