/**
 * The peer of message latency: a bare page that signs in as somebody of the app and follows, under the same rules, what
 * the app's conversation page follows. What it is slower than the floor is the price of these on the emulator, which
 * judges and sends a whole limited list anew whenever one of its documents changes; what the app is slower than it is
 * the app's own. Bundled by bare-page.ts.
 */
import { otherSide, paths, type Side } from '@equipage/domain';
import * as firestore from 'firebase/firestore';
import {
  eventConversations,
  eventUnreadConversations,
  messagesOf,
  myConversations,
  myUnreadConversations,
} from '../../web/src/features/conversation/conversation.queries.ts';
import { db, documentAt, follow, queryOf, setting, user } from './peer-database.ts';

const [conversationId, eventId, orgId] = [setting('conversation'), setting('event'), setting('org')];
const side = setting('side') as Side;
const list = document.querySelector('ol')!;
const field = document.querySelector('textarea')!;

const head = documentAt(paths.conversation(conversationId));
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
for (const path of documents) follow(documentAt(path));
for (const source of lists) follow(queryOf(source));
firestore.onSnapshot(queryOf(messagesOf({ id: conversationId })), (snapshot) => {
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
