/**
 * The floor of message latency: the same SDK, memory cache and emulator in a page of a few lines. No framework, no
 * rules to judge, one document a message. With `peer` in its address it follows as much as the app's pages do. Bundled by
 * message-latency.bench.ts.
 */
import { initializeApp } from 'firebase/app';
import {
  addDoc,
  collection,
  connectFirestoreEmulator,
  doc,
  increment,
  initializeFirestore,
  limit,
  limitToLast,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  where,
  writeBatch,
} from 'firebase/firestore';

const settings = new URLSearchParams(location.search);
const [host, port] = settings.get('firestore')!.split(':');
const db = initializeFirestore(initializeApp({ projectId: settings.get('project')!, apiKey: 'floor' }), {
  localCache: memoryLocalCache(),
});
connectFirestoreEmulator(db, host!, Number(port));

const messages = collection(db, settings.get('messages')!);
const list = document.querySelector('ol')!;
const field = document.querySelector('textarea')!;

onSnapshot(query(messages, orderBy('at'), limitToLast(50)), (snapshot) => {
  for (const change of snapshot.docChanges()) {
    if (change.type !== 'added') continue;
    const item = document.createElement('li');
    item.textContent = String(change.doc.get('text'));
    list.append(item);
  }
  document.body.dataset['ready'] = '';
});

const send = settings.has('peer') ? await followAllThatTheAppFollows() : sendAlone;
document.querySelector('button')!.addEventListener('click', () => send(field.value));

function sendAlone(text: string) {
  void addDoc(messages, { text, at: serverTimestamp() });
}

/**
 * The peer follows what the app's pages follow: the conversation's head, the list of conversations, the unread ones; and
 * it writes the head with each message. What it is slower than the floor is the price of these on the emulator.
 */
async function followAllThatTheAppFollows() {
  const conversations = collection(db, 'peerConversations');
  const heads = Array.from({ length: 25 }, (_, index) => doc(conversations, `c${index}`));
  const thumbnail = 'x'.repeat(1_500);
  await Promise.all(heads.map((head) => setDoc(head, { thumbnail, unread: 1, lastAt: serverTimestamp() })));
  const [head] = heads;
  onSnapshot(head!, () => undefined);
  onSnapshot(query(conversations, orderBy('lastAt', 'desc'), limit(25)), () => undefined);
  onSnapshot(
    query(conversations, where('unread', '>', 0), orderBy('unread', 'desc'), limit(100)),
    () => undefined,
  );
  return (text: string) => {
    const batch = writeBatch(db);
    batch.set(doc(messages), { text, at: serverTimestamp() });
    batch.update(head!, { lastAt: serverTimestamp(), unread: increment(1) });
    void batch.commit();
  };
}
