import { otherSide, paths, type Side } from '@equipage/domain';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import * as firestore from 'firebase/firestore';
import { toQuery } from '../../web/src/data/query.ts';
import type { FirestoreSdk } from '../../web/src/data/firebase.ts';
import { messagesOf } from '../../web/src/features/conversation/conversation.queries.ts';
import type { Login } from '../browser/sign-in.ts';
import { required } from '../browser/origin.ts';

/** Somebody's phone or computer with the SDK of the app and no screen. */
export interface Device {
  /** @param onText is told the text of every message of a conversation, once each */
  listen(conversationId: string, onText: (text: string) => void): Promise<void>;
  /** As the app sends; resolves when the message is stored. */
  send(conversationId: string, side: Side, text: string): Promise<void>;
  /** Switches it off: else it would go on asking for a database that is gone. */
  close(): Promise<void>;
}

let devices = 0;

/** Signs in on a device of its own. */
export async function openDevice({ email, password }: Login): Promise<Device> {
  const [host, port] = required('FIRESTORE_EMULATOR_HOST').split(':');
  const settings = { projectId: required('GCLOUD_PROJECT'), apiKey: 'load' };
  const app = initializeApp(settings, `load ${++devices}`);
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://${required('FIREBASE_AUTH_EMULATOR_HOST')}`, { disableWarnings: true });
  const { user } = await signInWithEmailAndPassword(auth, email, password);
  const db = firestore.initializeFirestore(app, { localCache: firestore.memoryLocalCache() });
  firestore.connectFirestoreEmulator(db, host!, Number(port));
  const sdk = { ...firestore, database: () => db } as unknown as FirestoreSdk;

  return {
    listen: (id, onText) =>
      new Promise((resolve, reject) => {
        firestore.onSnapshot(
          toQuery(sdk, messagesOf({ id })),
          (snapshot) => {
            for (const { type, doc } of snapshot.docChanges())
              if (type === 'added') onText(String(doc.get('text')));
            resolve();
          },
          reject,
        );
      }),
    async send(id, side, text) {
      const message = firestore.doc(firestore.collection(db, paths.messages(id)));
      const unread = otherSide(side) === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';
      const batch = firestore.writeBatch(db);
      batch.set(message, { text, side, authorUid: user.uid, at: firestore.serverTimestamp() });
      batch.update(firestore.doc(db, paths.conversation(id)), {
        lastMessage: { id: message.id, side, text },
        lastAt: firestore.serverTimestamp(),
        [unread]: firestore.increment(1),
      });
      await batch.commit();
    },
    async close() {
      await firestore.terminate(db);
      await deleteApp(app);
    },
  };
}
