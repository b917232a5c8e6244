import { done, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { issueBadge } from './issue-badge.ts';

/** Replaces the badge that the caller sees; somebody who sees an older one is told the one that is good. */
export const renew: UseCase<typeof calls.renewBadge, VerifiedPerson> = async (
  { uid },
  { replaces },
  { store, now, newToken },
) => {
  const before = await store.read(documents.badge(uid));
  if (before !== undefined && before.token !== replaces) return done({ token: before.token });
  const token = newToken();
  issueBadge(store, uid, before, { token, now });
  return done({ token });
};
