/**
 * The peer of the community list: a bare page that signs in as somebody of the app and listens, under the same rules, to
 * the queries of the list, one at a time. What they take grows with the community on the emulator, which has no indexes;
 * what the app takes beyond them is the app's own. Bundled by bare-page.ts.
 */
import { planCommunity } from '@equipage/domain';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, initializeAuth, signInWithEmailAndPassword } from 'firebase/auth';
import * as firestore from 'firebase/firestore';
import { toQuery } from '../../web/src/data/query.ts';
import type { FirestoreSdk } from '../../web/src/data/firebase.ts';
import { membersByName, membersPlanned } from '../../web/src/features/community/community.queries.ts';

const settings = new URLSearchParams(location.search);
const setting = (name: string) => settings.get(name)!;
const [host, port] = setting('firestore').split(':');

const app = initializeApp({ projectId: setting('project'), apiKey: 'peer' });
const auth = initializeAuth(app);
connectAuthEmulator(auth, `http://${setting('auth')}`, { disableWarnings: true });
const db = firestore.initializeFirestore(app, { localCache: firestore.memoryLocalCache() });
firestore.connectFirestoreEmulator(db, host!, Number(port));
const sdk = { ...firestore, database: () => db } as unknown as FirestoreSdk;
await signInWithEmailAndPassword(auth, setting('email'), setting('password'));

/** Milliseconds until rows come from the server: the first page, or what a search finds. */
async function timeToRows(text: string): Promise<number> {
  const orgId = setting('org');
  const source = text === '' ? membersByName(orgId) : membersPlanned(orgId, planCommunity({ text }, 'name'));
  const began = performance.now();
  return await new Promise((resolve, reject) => {
    const stop = firestore.onSnapshot(
      toQuery(sdk, source),
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.metadata.fromCache) return;
        resolve(performance.now() - began);
        stop();
      },
      reject,
    );
  });
}
Object.assign(globalThis, { timeToRows });
document.body.dataset['ready'] = '';
