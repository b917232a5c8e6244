import { done, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';

/** The address before dies in the same commit: a secret is good as long as its document is there. */
export const renew: UseCase<typeof calls.renewCalendar, VerifiedPerson> = async (
  { uid },
  { replaces },
  { store, now, newToken },
) => {
  const before = await store.read(documents.calendar(uid));
  if (before !== undefined && before.token !== replaces) return done({ token: before.token });
  const token = newToken();
  if (before !== undefined) store.remove(documents.calendarToken(before.token));
  store.create(documents.calendarToken(token), { uid });
  store.put(documents.calendar(uid), { id: uid, token, issuedAt: now });
  return done({ token });
};
