import { done, mayManageOrganization, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { ReadingUseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';

/** Counted by the database, whatever the size of the community; a value that was cleared is none. */
export const countValues: ReadingUseCase<typeof calls.countOrgInfo, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId },
  { store },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const [written, cleared] = await Promise.all([
    store.count(queries.orgInfoWith(orgId, fieldId)),
    store.count(queries.orgInfoWithout(orgId, fieldId)),
  ]);
  return done({ values: Math.max(0, written - cleared) });
};
