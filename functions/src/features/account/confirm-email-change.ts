import {
  confirmChange,
  done,
  refuse,
  withSessionsSince,
  type calls,
  type EmailChange,
  type Instant,
} from '@equipage/domain';
import type { Bearer } from '../../edge/authorization.ts';
import type { SteppingDeps, SteppingUseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { readEmailChangeToken } from './email-change-link.ts';

export const confirmEmail: SteppingUseCase<typeof calls.confirmEmailChange, Bearer> = async (
  visitor,
  { token },
  deps,
) => {
  const { uid, hash } = readEmailChangeToken(token);
  const begun = await deps.store.race(async (transaction) => {
    const change = await transaction.read(documents.emailChange(uid));
    const outcome = confirmChange(change, hash, visitor.uid, deps.now);
    if (outcome.ok && outcome.value !== change) transaction.put(documents.emailChange(uid), outcome.value);
    return outcome;
  });
  if (!begun.ok) return begun;
  const finished = await finishEmailChange(deps, begun.value);
  return finished === 'taken' ? refuse('address-taken') : done({ email: begun.value.newEmail });
};

/**
 * Carries out a change that is `confirming`: Auth first, because it alone knows whether the address is free, then all
 * that is ours in one commit. What repeats the address elsewhere follows the account by its trigger.
 *
 * Cut off anywhere, it is done again by the same link, or by `settleLogin` when the person signs in with the new address.
 * Programs that look at the links in mails open them beside the person, so the commits are races: nobody waits for a lock.
 */
export async function finishEmailChange(
  { store, authAdmin, now }: SteppingDeps,
  change: EmailChange,
): Promise<'done' | 'taken'> {
  const { id: uid, newEmail } = change;
  if ((await authAdmin.changeEmail(uid, newEmail)) === 'taken') {
    await store.race(async (transaction) => {
      if (await isStillUnderWay(transaction, change)) {
        transaction.update(documents.emailChange(uid), { state: 'stopped' });
      }
    });
    return 'taken';
  }
  await authAdmin.endSessions(uid);
  await store.race(async (transaction) => {
    const underWay = await isStillUnderWay(transaction, change);
    const account = await transaction.read(documents.account(uid));
    const access = await transaction.read(documents.access(uid));
    if (!underWay) return;
    transaction.update(documents.emailChange(uid), { state: 'done' });
    if (account !== undefined) transaction.update(documents.account(uid), { email: newEmail });
    if (access !== undefined) transaction.put(documents.access(uid), withSessionsSince(access, now));
    tellFormerAddress(transaction, change, now);
  });
  return 'done';
}

/** Of several at once, one writes the end of it. */
async function isStillUnderWay(store: TransactionStore, change: EmailChange): Promise<boolean> {
  const present = await store.read(documents.emailChange(change.id));
  return present?.state === 'confirming' && present.requestedAt === change.requestedAt;
}

function tellFormerAddress(store: TransactionStore, change: EmailChange, now: Instant): void {
  const { id: uid, oldEmail, newEmail, language, requestedAt } = change;
  enqueue(store, now, {
    id: `email-changed:${uid}:${requestedAt}`,
    kind: 'email-changed',
    uid,
    to: oldEmail,
    language,
    data: { newEmail, requestedAt },
  });
}
