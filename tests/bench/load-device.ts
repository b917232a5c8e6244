import { otherSide, paths, type Side } from '@equipage/domain';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
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
  const app = newApp(required('GCLOUD_PROJECT'));
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://${required('FIREBASE_AUTH_EMULATOR_HOST')}`, { disableWarnings: true });
  const { user } = await signInWithEmailAndPassword(auth, email, password);
  const db = databaseOf(app);
  const sdk = { ...firestore, database: () => db } as unknown as FirestoreSdk;

  return {
    listen: (id, onText) => followTexts(toQuery(sdk, messagesOf({ id })), onText),
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
    close: () => switchOff(db, app),
  };
}

/**
 * The floor: a device with the same SDK that nobody has signed in at, where a message is one document.
 * @param project open to everybody
 */
export function openBareDevice(project: string): Device {
  const app = newApp(project);
  const db = databaseOf(app);
  const messagesIn = (id: string) => firestore.collection(db, 'conversations', id, 'messages');
  return {
    listen: (id, onText) =>
      followTexts(
        firestore.query(messagesIn(id), firestore.orderBy('at'), firestore.limitToLast(50)),
        onText,
      ),
    async send(id, _side, text) {
      await firestore.addDoc(messagesIn(id), { text, at: firestore.serverTimestamp() });
    },
    close: () => switchOff(db, app),
  };
}

function newApp(projectId: string): FirebaseApp {
  return initializeApp({ projectId, apiKey: 'load' }, `load ${++devices}`);
}

function databaseOf(app: FirebaseApp): firestore.Firestore {
  const [host, port] = required('FIRESTORE_EMULATOR_HOST').split(':');
  const db = firestore.initializeFirestore(app, { localCache: firestore.memoryLocalCache() });
  firestore.connectFirestoreEmulator(db, host!, Number(port));
  return db;
}

/** Resolves when what is there already has come. */
function followTexts(messages: firestore.Query, onText: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    firestore.onSnapshot(
      messages,
      (snapshot) => {
        for (const { type, doc } of snapshot.docChanges())
          if (type === 'added') onText(String(doc.get('text')));
        resolve();
      },
      reject,
    );
  });
}

async function switchOff(db: firestore.Firestore, app: FirebaseApp): Promise<void> {
  await firestore.terminate(db);
  await deleteApp(app);
}
