import {
  decideRole,
  decidesOn,
  done,
  refuse,
  withOrgRole,
  type calls,
  type OrgRole,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { invitationsSentBy, withdrawUnentitled } from './invite.ts';
import { hasOtherOwner } from './other-owners.ts';

export const changeRole: UseCase<typeof calls.changeOrgUserRole, VerifiedPerson> = async (
  caller,
  { orgId, uid, role },
  { store },
) => {
  if (!(await decidesWho(store, caller.uid, orgId))) return refuse('not-allowed');
  const changed = await setRole(store, orgId, uid, role);
  if (!changed.ok) return changed;
  return changed.value === 'nobody' ? refuse('no-org-user') : done({});
};

/** Somebody who has no rights already is fine. */
export const remove: UseCase<typeof calls.removeOrgUser, VerifiedPerson> = async (
  caller,
  { orgId, uid },
  { store },
) => {
  if (!(await decidesWho(store, caller.uid, orgId))) return refuse('not-allowed');
  const removed = await setRole(store, orgId, uid, null);
  return removed.ok ? done({}) : removed;
};

/** Leaving what one does not belong to changes nothing, whether it exists or not. */
export const leave: UseCase<typeof calls.leaveOrganization, VerifiedPerson> = async (
  { uid },
  { orgId },
  { store },
) => {
  const left = await setRole(store, orgId, uid, null);
  return left.ok ? done({}) : left;
};

async function decidesWho(store: TransactionStore, uid: string, orgId: string): Promise<boolean> {
  const access = await store.read(documents.access(uid));
  return access !== undefined && decidesOn(access, { orgId, eventId: null, role: 'owner' });
}

/**
 * Gives, changes or (`null`) takes a role, in the rights and in the list, and with the right to invite the invitations
 * that were sent by it. That there is an owner afterwards is asked in the same transaction.
 */
async function setRole(
  store: TransactionStore,
  orgId: string,
  uid: string,
  role: OrgRole | null,
): Promise<Outcome<'changed' | 'nobody', 'last-owner'>> {
  const access = await store.read(documents.access(uid));
  const present = access !== undefined && Object.hasOwn(access.orgs, orgId) ? access.orgs[orgId] : undefined;
  if (access === undefined || present === undefined) return done('nobody');
  const decided = decideRole(present, role, await hasOtherOwner(store, orgId, uid));
  if (!decided.ok) return decided;
  if (!decided.value.changed) return done('changed');
  const sent = await invitationsSentBy(store, orgId, uid);

  const changed = withOrgRole(access, orgId, role);
  store.put(documents.access(uid), changed);
  if (role === null) store.remove(documents.orgUser(orgId, uid));
  else store.update(documents.orgUser(orgId, uid), { role });
  withdrawUnentitled(store, orgId, changed, sent);
  return done('changed');
}
