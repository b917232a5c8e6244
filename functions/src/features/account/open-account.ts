import { displayName, done, newAccount, noAccess, withSessionsSince, type calls } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { issueBadge } from '../badge/index.ts';

/**
 * Creates what belongs to a new login, once. What is there already stays as it is, so that neither a second sign-in nor
 * a crash in between can change a name or take rights away.
 *
 * The address need not be proven yet: until it is, the account holds these words of its owner and nothing else, since
 * every call that reaches other people asks for a proven one.
 */
export const open: UseCase<typeof calls.openAccount, Person> = async (
  { uid, email, emailVerified, signedInAt },
  { givenName, familyName, language },
  { store, now, newToken },
) => {
  const account = await store.read(documents.account(uid));
  const profile = await store.read(documents.profile(uid));
  const audience = await store.read(documents.audience(uid));
  const access = await store.read(documents.access(uid));
  const badge = await store.read(documents.badge(uid));
  if (account === undefined) {
    const facts = { id: uid, givenName, familyName, email, language };
    store.create(documents.account(uid), newAccount(facts, now));
  }
  if (profile === undefined) {
    store.create(documents.profile(uid), {
      id: uid,
      name: displayName(account ?? { givenName, familyName }),
      thumbnail: null,
      words: '',
      sharing: 'restricted',
    });
  }
  if (audience === undefined) store.create(documents.audience(uid), { scopes: [] });
  if (access === undefined) {
    // Whoever signed up with this address before, and perhaps is somebody else, stays outside.
    const rights = { ...noAccess, addressProven: emailVerified };
    store.create(documents.access(uid), withSessionsSince(rights, signedInAt));
  }
  if (badge === undefined) issueBadge(store, uid, undefined, { token: newToken(), now });
  return done({ created: account === undefined });
};
