/**
 * The peer of the community list: a bare page that asks, under the same rules and in the same order, what the page of the
 * list asks. What that takes grows with the community on the emulator, which has no indexes and answers one question
 * after the other: the list waits for the number in the top bar. Bundled by bare-page.ts.
 */
import { paths, planCommunity } from '@equipage/domain';
import { membersPlanned } from '../../web/src/features/community/community.queries.ts';
import { orgFieldsOf } from '../../web/src/features/community/org-info.queries.ts';
import { myUnreadConversations } from '../../web/src/features/conversation/conversation.queries.ts';
import { documentAt, follow, queryOf, setting, user } from './peer-database.ts';

const orgId = setting('org');
const list = (text: string) =>
  follow(queryOf(membersPlanned(orgId, planCommunity(text === '' ? {} : { text }, 'name'))));

/** Milliseconds from opening the page to its rows. */
async function timeToFirstPage(): Promise<number> {
  const began = performance.now();
  const rights = follow(documentAt(paths.access(user.uid)));
  const frame = [paths.account(user.uid), paths.profile(user.uid), paths.organization(orgId)];
  const followed = [rights, ...frame.map((path) => follow(documentAt(path)))];
  await rights.came;
  followed.push(follow(queryOf(myUnreadConversations(user.uid))));
  const rows = list('');
  followed.push(rows, follow(documentAt(paths.memberTally(orgId))), follow(queryOf(orgFieldsOf(orgId))));
  await rows.came;
  const took = performance.now() - began;
  await Promise.all(followed.map(({ came }) => came));
  for (const { stop } of followed) stop();
  return took;
}

/** Milliseconds until what a search finds has come. */
async function timeToFound(text: string): Promise<number> {
  const began = performance.now();
  const rows = list(text);
  await rows.came;
  rows.stop();
  return performance.now() - began;
}
Object.assign(globalThis, { timeToFirstPage, timeToFound });
document.body.dataset['ready'] = '';
