import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { Obstacle } from '../obstacle.ts';
import { storedForm, type DemoDocument } from './stored-form.ts';

/** The running emulators that demo data goes to. There is no way to name anything else. */
export interface DemoTarget {
  readonly project: string;
  readonly db: Firestore;
  /** Where the Auth emulator listens. */
  readonly authOrigin: string;
  close(): Promise<void>;
}

/**
 * Reads FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST and GCLOUD_PROJECT. Throws an Obstacle unless all are there
 * and the project is one that exists on no server: with a host missing, the Admin SDK would go to the real service.
 */
export function demoTarget(env: NodeJS.ProcessEnv = process.env): DemoTarget {
  const firestoreHost = needed(env, 'FIRESTORE_EMULATOR_HOST');
  const authHost = needed(env, 'FIREBASE_AUTH_EMULATOR_HOST');
  const project = needed(env, 'GCLOUD_PROJECT');
  if (!project.startsWith('demo-')) {
    throw new Obstacle(
      `Demo data goes to emulators only, and "${project}" may be a real project.`,
      'Use a project whose name begins with "demo-": those never leave this machine.',
    );
  }
  const app = initializeApp({ projectId: project }, `demo-data-${project}`);
  const db = getFirestore(app);
  // Said once more to the client itself, so that nothing in the environment can lead it elsewhere later.
  db.settings({ host: firestoreHost, ssl: false });
  return {
    project,
    db,
    authOrigin: `http://${authHost}`,
    async close() {
      await db.terminate();
      await deleteApp(app);
    },
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new Obstacle(
    `${name} is not set, so there is no emulator to fill. A real project never gets demo data.`,
    'npm start fills its own emulators. To fill them again: npm run demo',
  );
}

/** Writes documents; answers how many. */
export async function writeAll(db: Firestore, documents: readonly DemoDocument[]): Promise<number> {
  await inBatches(db, documents, (batch, document) => batch.set(db.doc(document.path), storedForm(document)));
  return documents.length;
}

/** What Firestore takes in one commit. */
const mostInBatch = 500;

/**
 * Commits something for each item, one batch after the other. The emulator takes these in some times as fast as the small
 * ones of the SDK's BulkWriter.
 */
export async function inBatches<Item>(
  db: Firestore,
  items: readonly Item[],
  add: (batch: WriteBatch, item: Item) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += mostInBatch) {
    const batch = db.batch();
    for (const item of items.slice(start, start + mostInBatch)) add(batch, item);
    await batch.commit();
  }
}
