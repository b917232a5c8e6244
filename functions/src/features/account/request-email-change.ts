import { done, isSameRequest, refuse, requestChange, signedInRecently, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents } from '../../store/documents.ts';

/**
 * Does the same work and gives the same answer for every address. Whether it belongs to somebody already is found out
 * while the mail is delivered, where neither the answer nor its timing can tell.
 */
export const requestEmail: SteppingUseCase<typeof calls.requestEmailChange, VerifiedPerson> = async (
  { uid, signedInAt },
  { newEmail, language },
  { store, now, authAdmin },
) => {
  if (!signedInRecently(signedInAt, now)) return refuse('sign-in-again');
  // Auth and not the token knows the present address and the ways in: the token may be an hour old.
  const login = await authAdmin.login(uid);
  if (login?.email === undefined || login.disabled) return refuse('sign-in-needed');
  const oldEmail = login.email;
  if (newEmail === oldEmail) return refuse('same-address');
  if (!login.providers.includes('password')) return refuse('no-password');

  await store.transact(async (transaction) => {
    const before = await transaction.read(documents.emailChange(uid));
    if (isSameRequest(before, newEmail, now)) return;
    const change = requestChange(before, { uid, oldEmail, newEmail, language }, now);
    transaction.put(documents.emailChange(uid), change);
    const data = { newEmail, requestedAt: change.requestedAt };
    const mail = { uid, language, data };
    enqueue(transaction, now, {
      id: `change-email:${uid}:${now}`,
      kind: 'change-email',
      to: newEmail,
      ...mail,
    });
    enqueue(transaction, now, {
      id: `email-change-asked:${uid}:${now}`,
      kind: 'email-change-asked',
      to: oldEmail,
      ...mail,
    });
  });
  return done({});
};
