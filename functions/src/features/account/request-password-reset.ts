import { createHash } from 'node:crypto';
import { done, type calls } from '@equipage/domain';
import type { Visitor } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { onceAMinute } from '../../outbox/once-a-minute.ts';

/**
 * Does the same work and gives the same answer for every address. Whether it has an account is found out while the mail
 * is delivered, where neither the answer nor its timing can tell.
 */
export const resetPassword: UseCase<typeof calls.requestPasswordReset, Visitor> = async (
  _visitor,
  { email, language },
  { store, now },
) => {
  const address = createHash('sha256').update(email).digest('base64url').slice(0, 22);
  const id = await onceAMinute(store, now, `reset-password:${address}`);
  if (id !== undefined) {
    enqueue(store, now, { id, kind: 'reset-password', uid: null, to: email, language, data: {} });
  }
  return done({});
};
