/**
 * The peer of co-editing: a bare page that follows, under the same rules, what the app's table follows, and writes one
 * value as the app does. Bundled by bare-page.ts.
 */
import { paths } from '@equipage/domain';
import * as firestore from 'firebase/firestore';
import { membersByName } from '../../web/src/features/community/community.queries.ts';
import {
  membersAtOnce,
  orgFieldsOf,
  orgInfoOfSome,
  presencesIn,
} from '../../web/src/features/community/org-info.queries.ts';
import { myUnreadConversations } from '../../web/src/features/conversation/conversation.queries.ts';
import { documentAt, follow, queryOf, setting, user } from './peer-database.ts';

const [orgId, memberId, fieldId] = [setting('org'), setting('member'), setting('field')];
const list = document.querySelector('ol')!;
const field = document.querySelector('textarea')!;
/** The number of the value that is shown. */
let rev = 0;

const documents = [
  paths.access(user.uid),
  paths.account(user.uid),
  paths.profile(user.uid),
  paths.badge(user.uid),
  paths.organization(orgId),
  paths.orgUser(orgId, user.uid),
];
for (const path of documents) follow(documentAt(path));
for (const source of [myUnreadConversations(user.uid), orgFieldsOf(orgId), presencesIn(orgId)])
  follow(queryOf(source));

const members = queryOf(membersByName(orgId));
follow(members);
const { docs } = await firestore.getDocs(members);
for (let start = 0; start < docs.length; start += membersAtOnce) {
  const ids = docs.slice(start, start + membersAtOnce).map(({ id }) => id);
  firestore.onSnapshot(queryOf(orgInfoOfSome(orgId, ids)), (snapshot) => {
    for (const { doc } of snapshot.docChanges()) {
      const cell = (doc.get('values') as Partial<Record<string, { value: string; rev: number }>>)[fieldId];
      if (doc.id !== memberId || cell === undefined) continue;
      rev = cell.rev;
      const item = document.createElement('li');
      item.textContent = cell.value;
      list.replaceChildren(item);
    }
    document.body.dataset['ready'] = '';
  });
}

document.querySelector('button')!.addEventListener('click', () => {
  const cell = { value: field.value, rev: rev + 1, base: rev, by: user.uid, at: firestore.serverTimestamp() };
  const change = { values: { [fieldId]: cell }, touched: fieldId };
  void firestore.setDoc(documentAt(paths.orgInfo(orgId, memberId)), change, { merge: true });
});
