import { choiceOf, mayRunEvent, type Access, type Instant, type Occasion } from '@equipage/domain';
import type { Deps } from '../edge/deps.ts';
import { documents, queries } from '../store/documents.ts';
import type { TransactionStore } from '../store/store.ts';
import { enqueue } from './enqueue.ts';
import { standingShift } from './standing-shift.ts';
import { unreadFor } from './unread-for.ts';

/** More browsers than anybody uses; so many notices fit one commit easily. */
const mostDevices = 20;

/**
 * Makes the notices of an occasion, one for each channel that its person has chosen by now, if it is due and was not
 * spread before. Safe to call at any time, any number of times: both happens in one commit.
 */
export async function spread({ store, clock }: Pick<Deps, 'store' | 'clock'>, id: string): Promise<void> {
  await store.transact(async (transaction) => {
    const now = clock.now();
    const occasion = await transaction.read(documents.occasion(id));
    if (occasion === undefined || occasion.dueAt === null || occasion.dueAt > now) return;
    const { uid, kind, data } = occasion;
    const account = await transaction.read(documents.account(uid));
    const access = await transaction.read(documents.access(uid));
    // What the rules show to nobody without a proven address goes to none that is not.
    const isProven = access?.addressProven === true;
    const stillTrue =
      account !== undefined && isProven && (await isStillTrue(transaction, occasion, access, now));
    const choice = account?.noticeChoices[choiceOf(kind)];
    const devices =
      stillTrue && choice?.push === true ? await transaction.list(queries.devicesOf(uid), mostDevices) : [];

    transaction.update(documents.occasion(id), { dueAt: null });
    if (!stillTrue || choice === undefined) return;
    const { email, phone, language } = account;
    const notice = { kind, uid, language, data };
    if (choice.email)
      enqueue(transaction, now, { ...notice, id: `${id}:email`, channel: 'email', to: email });
    for (const { value } of devices) {
      enqueue(transaction, now, { ...notice, id: `${id}:push:${value.id}`, channel: 'push', to: value.id });
    }
    if (choice.sms && phone !== null) {
      enqueue(transaction, now, { ...notice, id: `${id}:sms`, channel: 'sms', to: phone });
    }
  });
}

/**
 * Whether there is still something to tell. A decision stays one; a message may have been read, a change taken back, a
 * shift moved, an organizer removed.
 */
async function isStillTrue(
  store: TransactionStore,
  occasion: Occasion,
  access: Access,
  now: Instant,
): Promise<boolean> {
  switch (occasion.kind) {
    case 'application-decision':
      return true;
    case 'message':
      return (await unreadFor(store, occasion.uid, occasion.data)) !== undefined;
    case 'schedule-change':
      return occasion.data.changes.length > 0;
    case 'shift-reminder':
      return (await standingShift(store, occasion.uid, occasion.data, now)) !== undefined;
    case 'shift-swap':
      return mayRunEvent(access, occasion.data.event);
  }
}
