import { done, refuse, withSessionsSince, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { finishEmailChange } from './confirm-email-change.ts';

/** The providers whose word on an address is its owner's word; Auth takes it as a proof, too. */
const proving: readonly string[] = ['google.com'];

/**
 * The first time that the owner of the address is here, by whatever proved it. If that is Google, then a password on
 * the account was set by somebody who never proved the address, perhaps to wait for its owner: it dies, and so does
 * every session from before. Auth does a part of this by itself; a session that goes on until its token ends is not in
 * that part.
 *
 * Also finishes a change of address that was cut off between Auth and us.
 */
export const settle: SteppingUseCase<typeof calls.settleLogin, VerifiedPerson> = async (
  { uid, email, signedInAt, signInProvider },
  _input,
  deps,
) => {
  const { store, authAdmin } = deps;
  const login = await authAdmin.login(uid);
  // A way in that is gone proves nothing: the token is from before somebody better took the account over.
  if (login === undefined || login.disabled || !login.providers.includes(signInProvider)) {
    return refuse('sign-in-needed');
  }

  const change = await store.read(documents.emailChange(uid));
  if (change?.state === 'confirming' && login.email === change.newEmail)
    await finishEmailChange(deps, change);

  const before = await store.read(documents.access(uid));
  const takesOver = before?.addressProven === false && proving.includes(signInProvider);
  if (takesOver && login.providers.includes('password')) await authAdmin.dropPassword(uid);
  await store.transact(async (transaction) => {
    const account = await transaction.read(documents.account(uid));
    const access = await transaction.read(documents.access(uid));
    if (account !== undefined && login.email === email && account.email !== email) {
      transaction.update(documents.account(uid), { email });
    }
    if (access === undefined || access.addressProven) return;
    const proven = { ...access, addressProven: true };
    transaction.put(documents.access(uid), takesOver ? withSessionsSince(proven, signedInAt) : proven);
  });
  return done({});
};
