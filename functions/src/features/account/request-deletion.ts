import { decideDeletion, done, refuse, withSessionsSince, type Access, type calls } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { hasOtherOwner } from '../organization/index.ts';

/** Closes the account, ends every session and mails the way back, in one commit. */
export const request: UseCase<typeof calls.requestDeletion, Person> = async (
  { uid, signedInAt },
  _,
  { store, now },
) => {
  const current = await store.read(documents.deletion(uid));
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  if (account === undefined || access === undefined) return refuse('not-allowed');
  const lastOwnerOf = await ownedAlone(store, uid, access);

  const decided = decideDeletion(current, { id: uid, signedInAt, lastOwnerOf }, now);
  if (!decided.ok) return decided;
  const { deletion, dueAt, changed } = decided.value;
  if (changed) {
    store.put(documents.deletion(uid), deletion);
    store.update(documents.account(uid), { closesAt: dueAt });
    store.update(documents.access(uid), { validSince: withSessionsSince(access, now).validSince });
    enqueue(store, now, {
      id: `account-closed:${uid}:${now}`,
      kind: 'account-closed',
      uid,
      to: account.email,
      language: account.language,
      data: { requestedAt: now, dueAt },
    });
  }
  return done({ dueAt });
};

/** Organizations that would have no owner: those who are leaving themselves do not count. By id, with their names. */
async function ownedAlone(
  store: TransactionStore,
  uid: string,
  { orgs }: Access,
): Promise<Record<string, string>> {
  const alone: Record<string, string> = {};
  for (const orgId of Object.keys(orgs).filter((id) => orgs[id] === 'owner')) {
    if (await hasOtherOwner(store, orgId, uid)) continue;
    const organization = await store.read(documents.organization(orgId));
    alone[orgId] = organization?.name ?? orgId;
  }
  return alone;
}
