/**
 * The peer of message latency: a bare page that signs in as somebody of the app and follows, under the same rules, what
 * the app's conversation page follows. What it is slower than the floor is the price of these on the emulator, which
 * judges and sends a whole limited list anew whenever one of its documents changes; what the app is slower than it is
 * the app's own. Bundled by floor.ts.
 */
import { otherSide, paths, type Side } from '@equipage/domain';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, initializeAuth, signInWithEmailAndPassword } from 'firebase/auth';
import * as firestore from 'firebase/firestore';
import { toQuery } from '../../web/src/data/query.ts';
import type { FirestoreSdk } from '../../web/src/data/firebase.ts';
import {
  eventConversations,
  eventUnreadConversations,
  messagesOf,
  myConversations,
  myUnreadConversations,
} from '../../web/src/features/conversation/conversation.queries.ts';

const settings = new URLSearchParams(location.search);
const setting = (name: string) => settings.get(name)!;
const [host, port] = setting('firestore').split(':');
const [conversationId, eventId, orgId] = [setting('conversation'), setting('event'), setting('org')];
const side = setting('side') as Side;
const list = document.querySelector('ol')!;
const field = document.querySelector('textarea')!;

const app = initializeApp({ projectId: setting('project'), apiKey: 'peer' });
const auth = initializeAuth(app);
connectAuthEmulator(auth, `http://${setting('auth')}`, { disableWarnings: true });
const db = firestore.initializeFirestore(app, { localCache: firestore.memoryLocalCache() });
firestore.connectFirestoreEmulator(db, host!, Number(port));
const sdk = { ...firestore, database: () => db } as unknown as FirestoreSdk;

const { user } = await signInWithEmailAndPassword(auth, setting('email'), setting('password'));
const head = firestore.doc(db, paths.conversation(conversationId));
const unreadBy = (whose: Side) => (whose === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers');

const event = { id: eventId, orgId };
const lists = [
  myUnreadConversations(user.uid),
  ...(side === 'teammate'
    ? [myConversations(user.uid)]
    : [eventUnreadConversations(event), eventConversations(event)]),
];
const documents = [
  paths.access(user.uid),
  paths.account(user.uid),
  paths.profile(user.uid),
  paths.conversation(conversationId),
  ...(side === 'teammate' ? [] : [paths.event(eventId), paths.applicationTally(eventId)]),
];
for (const path of documents) firestore.onSnapshot(firestore.doc(db, path), () => undefined);
for (const source of lists) firestore.onSnapshot(toQuery(sdk, source), () => undefined);
firestore.onSnapshot(toQuery(sdk, messagesOf({ id: conversationId })), (snapshot) => {
  const added = snapshot.docChanges().filter(({ type }) => type === 'added');
  for (const { doc } of added) {
    const item = document.createElement('li');
    item.textContent = String(doc.get('text'));
    list.append(item);
  }
  document.body.dataset['ready'] = '';
});

document.querySelector('button')!.addEventListener('click', () => {
  const message = firestore.doc(firestore.collection(db, paths.messages(conversationId)));
  const text = field.value;
  const batch = firestore.writeBatch(db);
  batch.set(message, { text, side, authorUid: user.uid, at: firestore.serverTimestamp() });
  batch.update(head, {
    lastMessage: { id: message.id, side, text },
    lastAt: firestore.serverTimestamp(),
    [unreadBy(otherSide(side))]: firestore.increment(1),
  });
  void batch.commit();
});
