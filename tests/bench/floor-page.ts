/**
 * The floor of message latency: the same SDK, memory cache and emulator in a page of a few lines. No framework, no
 * rules to judge, one document a message. Bundled by bare-page.ts.
 */
import { initializeApp } from 'firebase/app';
import {
  addDoc,
  collection,
  connectFirestoreEmulator,
  initializeFirestore,
  limitToLast,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
} from 'firebase/firestore';

const settings = new URLSearchParams(location.search);
const [host, port] = settings.get('firestore')!.split(':');
const db = initializeFirestore(initializeApp({ projectId: settings.get('project')!, apiKey: 'floor' }), {
  localCache: memoryLocalCache(),
});
connectFirestoreEmulator(db, host!, Number(port));

const messages = collection(db, 'messages');
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

document.querySelector('button')!.addEventListener('click', () => {
  void addDoc(messages, { text: field.value, at: serverTimestamp() });
});
