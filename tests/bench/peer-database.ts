/**
 * What peers of the app begin with: bare pages that sign in as somebody of the app and ask, under the same rules, what
 * the app asks. Everything about them stands in their address. Part of the bundles of bare-page.ts.
 */
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, initializeAuth, signInWithEmailAndPassword } from 'firebase/auth';
import * as firestore from 'firebase/firestore';
import type { FirestoreSdk } from '../../web/src/data/firebase.ts';
import { toQuery } from '../../web/src/data/query.ts';
import type { ListSource } from '../../web/src/data/source.ts';

const settings = new URLSearchParams(location.search);
export const setting = (name: string) => settings.get(name)!;

const [host, port] = setting('firestore').split(':');
const app = initializeApp({ projectId: setting('project'), apiKey: 'peer' });
const auth = initializeAuth(app);
connectAuthEmulator(auth, `http://${setting('auth')}`, { disableWarnings: true });
export const db = firestore.initializeFirestore(app, { localCache: firestore.memoryLocalCache() });
firestore.connectFirestoreEmulator(db, host!, Number(port));
const sdk = { ...firestore, database: () => db } as unknown as FirestoreSdk;
/** Whose page this is. */
export const { user } = await signInWithEmailAndPassword(auth, setting('email'), setting('password'));

/** A list of the app as the SDK asks for it. */
export const queryOf = (source: ListSource<object>) => toQuery(sdk, source);

/** The document of the app at a path. */
export const documentAt = (path: string) => firestore.doc(db, path);

/** Follows something as the app does, and does nothing with it. */
export function follow(asked: firestore.Query | firestore.DocumentReference): {
  /** When it has come from the server. */
  readonly came: Promise<void>;
  readonly stop: () => void;
} {
  let stop = () => {};
  const came = new Promise<void>((resolve, reject) => {
    const next = ({ metadata }: { metadata: firestore.SnapshotMetadata }) => {
      if (!metadata.fromCache) resolve();
    };
    const options = { includeMetadataChanges: true };
    stop =
      asked instanceof firestore.DocumentReference
        ? firestore.onSnapshot(asked, options, next, reject)
        : firestore.onSnapshot(asked, options, next, reject);
  });
  return { came, stop };
}
