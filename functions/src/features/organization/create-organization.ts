import {
  displayName,
  done,
  ownedOrganizationsLimit,
  refuse,
  withOrgRole,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';

/** The organization, its first owner and the owner's rights come into being together. */
export const create: UseCase<typeof calls.createOrganization, VerifiedPerson> = async (
  { uid },
  { orgId, name, description },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  if (account === undefined || access === undefined) return refuse('not-allowed');

  const organization = await store.read(documents.organization(orgId));
  if (organization !== undefined) {
    // The answer to the first call may have been lost. Whose organization it is otherwise, nobody is told.
    return access.orgs[orgId] === 'owner' ? done({ orgId }) : refuse('id-taken');
  }
  const owned = Object.values(access.orgs).filter((role) => role === 'owner').length;
  if (owned >= ownedOrganizationsLimit) {
    return refuse('too-many-organizations', { limit: ownedOrganizationsLimit });
  }

  store.create(documents.organization(orgId), { id: orgId, name, description, createdAt: now });
  store.create(documents.orgUser(orgId, uid), {
    id: uid,
    role: 'owner',
    name: displayName(account),
    email: account.email,
    since: now,
  });
  store.put(documents.access(uid), withOrgRole(access, orgId, 'owner'));
  return done({ orgId });
};
