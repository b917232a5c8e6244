import { done, refuse, type calls } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { onceAMinute } from '../../outbox/once-a-minute.ts';

export const verifyAddress: UseCase<typeof calls.sendVerificationMail, Person> = async (
  { uid, email, emailVerified },
  { continuePath, language },
  { store, now },
) => {
  if (emailVerified) return refuse('already-verified');
  const id = await onceAMinute(store, now, `verify-email:${uid}`);
  if (id !== undefined) {
    enqueue(store, now, { id, kind: 'verify-email', uid, to: email, language, data: { continuePath } });
  }
  return done({});
};
