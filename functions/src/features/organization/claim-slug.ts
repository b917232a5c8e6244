import {
  done,
  isReservedSlug,
  mayManageOrganization,
  refuse,
  type calls,
  type Instant,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** Of many who want an address at once, one makes its document; the others find it made. */
export const claim: UseCase<typeof calls.claimSlug, VerifiedPerson> = async (
  { uid },
  { orgId, slug },
  { store, now },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  if ((await store.read(documents.organization(orgId))) === undefined) return refuse('not-allowed');
  const holder = await store.read(documents.slug(slug));
  if (holder !== undefined && holder.orgId !== orgId) return refuse('slug-taken');
  if (holder === undefined) {
    if (isReservedSlug(slug)) return refuse('slug-reserved');
    hold(store, slug, orgId, now);
  }
  store.update(documents.organization(orgId), { slug });
  return done({ slug });
};

export function hold(store: TransactionStore, slug: string, orgId: string, now: Instant): void {
  store.create(documents.slug(slug), { orgId, claimedAt: now });
}
