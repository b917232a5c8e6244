/**
 * The Firestore chunk: exactly the SDK functions that this folder uses, so that the bundler can leave out the rest.
 * Reached through `loadFirestore()` only. `onSnapshot` is for `live.ts` alone.
 */
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
  terminate,
  waitForPendingWrites,
} from 'firebase/firestore';
import { firebaseApp } from './app-sdk.ts';
import { emulatorHosts } from './firebase-config.ts';

export {
  arrayRemove,
  arrayUnion,
  collection,
  collectionGroup,
  deleteField,
  doc,
  getCountFromServer,
  getDocFromServer,
  getDocsFromServer,
  increment,
  limit,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  startAfter,
  where,
  writeBatch,
} from 'firebase/firestore';

let open: Firestore | undefined;

/**
 * The database. Its cache is memory: the persistent one doubles every message's way (ADR 0002). Documents stay in it
 * after their last listener left, so that going back to a list shows it at once.
 */
export function database(): Firestore {
  if (open) return open;
  open = initializeFirestore(firebaseApp(), {
    localCache: memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() }),
  });
  if (import.meta.env.VITE_EMULATORS) {
    const [host, port] = emulatorHosts()!.firestore.split(':');
    connectFirestoreEmulator(open, host!, Number(port));
  }
  return open;
}

/** Longest time that a sign-out waits for writes on their way, in milliseconds. */
const patience = 2_000;

/** Ends every listener and forgets everything in memory; {@link database} opens a new one. */
export async function closeDatabase(): Promise<void> {
  const closing = open;
  if (!closing) return;
  open = undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    waitForPendingWrites(closing).catch(() => undefined),
    new Promise((enough) => (timer = setTimeout(enough, patience))),
  ]);
  clearTimeout(timer);
  await terminate(closing);
}
