import { audienceOf, decideLeave, done, orgScope, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import { mostApplications } from './settle-member.ts';

/**
 * The entry and what was noted about the person go; the consent stays as taken back; past applications stay with their
 * events, whose organizers go on reading the profile (docs/adr/0013-leaving-a-community.md).
 */
export const leave: UseCase<typeof calls.leaveCommunity, VerifiedPerson> = async (
  { uid },
  { orgId },
  { store, now },
) => {
  const member = await store.read(documents.member(orgId, uid));
  const audience = await store.read(documents.audience(uid));
  if (audience === undefined) return refuse('not-allowed');
  const applied = await store.list(queries.applicationsWithin(orgId, uid), mostApplications);
  const applications = applied.map(({ value }) => value);
  const consent = await store.read(documents.consent(orgId, uid));

  const decided = decideLeave(member !== undefined, applications, now);
  if (!decided.ok) return decided;
  if (!decided.value.changed) return done({});

  store.remove(documents.member(orgId, uid));
  store.remove(documents.orgInfo(orgId, uid));
  if (consent !== undefined) store.update(documents.consent(orgId, uid), { withdrawnAt: now });
  const staying = audience.scopes.filter((scope) => scope !== orgScope(orgId));
  store.put(documents.audience(uid), {
    scopes: [...new Set([...staying, ...audienceOf(applications, [])])].sort(),
  });
  return done({});
};
