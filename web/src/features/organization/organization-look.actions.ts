import { calls, paths, type OrganizationFacts, type Outcome } from '@equipage/domain';
import { call } from '../../data/call.ts';
import { commit, update, type WriteRefusal } from '../../data/write.ts';

/** Writes the facts that changed; answers when the server has them. */
export function changeLook(
  orgId: string,
  changed: Partial<OrganizationFacts>,
): Promise<Outcome<void, WriteRefusal>> {
  return commit(update(paths.organization(orgId), changed));
}

export const claimSlug = (orgId: string, slug: string) => call(calls.claimSlug, { orgId, slug });
