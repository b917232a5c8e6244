import { decideStay, decideWayBack, done, type calls } from '@equipage/domain';
import type { Person, Visitor } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { hashOfLink } from './way-back-link.ts';

/** By the mailed link: whoever holds it was told of the request, and need not be signed in. */
export const comeBack: UseCase<typeof calls.cancelDeletion, Visitor> = async (_, { token }, { store }) => {
  const uid = token.slice(0, token.lastIndexOf('.'));
  const deletion = await store.read(documents.deletion(uid));
  const account = await store.read(documents.account(uid));
  const decided = decideWayBack(deletion, hashOfLink(token));
  if (!decided.ok) return decided;
  if (decided.value.changed) reopen(store, uid, account !== undefined);
  return done({});
};

/** By signing in. */
export const stay: UseCase<typeof calls.keepAccount, Person> = async ({ uid }, _, { store }) => {
  const deletion = await store.read(documents.deletion(uid));
  const account = await store.read(documents.account(uid));
  const decided = decideStay(deletion);
  if (!decided.ok) return decided;
  if (decided.value.changed) reopen(store, uid, account !== undefined);
  return done({});
};

/** Sessions that were ended stay so: the person signs in. */
function reopen(store: TransactionStore, uid: string, hasAccount: boolean): void {
  store.update(documents.deletion(uid), { state: 'canceled', dueAt: null });
  if (hasAccount) store.update(documents.account(uid), { closesAt: null });
}
