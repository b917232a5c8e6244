import { done, mayManageOrganization, ownJoinLink, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** The link and where it leads come together, and the one before dies in the same commit. */
export const makeLink: UseCase<typeof calls.makeJoinLink, VerifiedPerson> = async (
  { uid },
  { orgId, viaOrgId, replaces },
  { store, now, newToken },
) => {
  const access = await store.read(documents.access(uid));
  const passesOn = [orgId, viaOrgId].filter((one) => one !== null);
  if (access === undefined || !passesOn.some((one) => mayManageOrganization(access, one)))
    return refuse('not-allowed');
  if ((await store.read(documents.organization(orgId))) === undefined) return refuse('not-allowed');
  if (viaOrgId !== null && !(await supports(store, orgId, viaOrgId))) return refuse('not-supported');

  const place = documents.joinLink(orgId, viaOrgId ?? ownJoinLink);
  const before = await store.read(place);
  // Somebody was faster: the caller has not seen the present link yet.
  if (before !== undefined && before.token !== replaces) return done({ token: before.token });
  const token = newToken();
  if (before !== undefined) store.remove(documents.joinToken(before.token));
  store.put(place, { token, madeAt: now });
  store.create(documents.joinToken(token), { orgId, viaOrgId });
  return done({ token });
};

/** Whether the first organization supports an event of the second, whose people may then pass its link on. */
async function supports(store: TransactionStore, orgId: string, holderOrgId: string): Promise<boolean> {
  return (await store.list(queries.supportedEventsOf(orgId, holderOrgId), 1)).length > 0;
}
