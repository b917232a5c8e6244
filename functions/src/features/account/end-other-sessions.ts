import { done, refuse, signedInRecently, withSessionsSince, type calls } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';

/**
 * Ends what began before the caller's own sign-in. A person who has chosen a new password signs in with it first: then
 * nobody is left who only knew the old one. Auth itself takes the refresh tokens away when a password changes.
 */
export const endOthers: UseCase<typeof calls.endOtherSessions, Person> = async (
  { uid, signedInAt },
  _input,
  { store, now },
) => {
  if (!signedInRecently(signedInAt, now)) return refuse('sign-in-again');
  const access = await store.read(documents.access(uid));
  if (access !== undefined) store.put(documents.access(uid), withSessionsSince(access, signedInAt));
  return done({});
};
