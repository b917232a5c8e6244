import { done, stopChange, withSessionsSince, type calls } from '@equipage/domain';
import type { Bearer } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { readEmailChangeToken } from './email-change-link.ts';

/**
 * Stops the change and ends every session: whoever did not ask for it wants whoever did to be gone. Whose session the
 * link is opened in does not matter, since nothing is gained by it.
 */
export const stopEmail: SteppingUseCase<typeof calls.stopEmailChange, Bearer> = async (
  _bearer,
  { token },
  { store, now, authAdmin },
) => {
  const { uid, hash } = readEmailChangeToken(token);
  const outcome = await store.transact(async (transaction) => {
    const change = await transaction.read(documents.emailChange(uid));
    const access = await transaction.read(documents.access(uid));
    const stopped = stopChange(change, hash, now);
    if (stopped.ok && stopped.value !== change) {
      transaction.put(documents.emailChange(uid), stopped.value);
      if (access !== undefined) transaction.put(documents.access(uid), withSessionsSince(access, now));
    }
    return stopped;
  });
  if (!outcome.ok) return outcome;
  await authAdmin.endSessions(uid);
  return done({ email: outcome.value.oldEmail });
};
