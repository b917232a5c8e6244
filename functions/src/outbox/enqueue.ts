import { day, type Channel, type Instant, type NoticeKind, type NoticeOf } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { TransactionStore } from '../store/store.ts';

/** Long enough to look into a complaint; then the address goes from our database. */
export const kept = 30 * day;

/** What the cause of a notice knows of it; the rest is the outbox's own affair. */
export type NewNotice<Kind extends NoticeKind> = Pick<NoticeOf<Kind>, 'uid' | 'to' | 'language' | 'data'> & {
  /** Names the cause, for example `decision:<eventId>:<uid>:<revision>`: the commit fails when it is there already. */
  readonly id: string;
  readonly kind: Kind;
  /** By mail unless said otherwise. */
  readonly channel?: Channel;
  /** Not before this moment; at once without it. */
  readonly dueAt?: Instant;
};

/** Puts a notice by one channel into the outbox, in the commit of its cause or of its spreading. */
export function enqueue<Kind extends NoticeKind>(
  store: TransactionStore,
  now: Instant,
  { id, kind, uid, channel = 'email', to, language, data, dueAt = now }: NewNotice<Kind>,
): void {
  const delivery = {
    state: 'pending',
    attempts: 0,
    leaseUntil: dueAt,
    createdAt: now,
    sentAt: null,
    reason: null,
    expiresAt: dueAt + kept,
  } as const;
  // The compiler cannot see that kind and data of a generic Kind belong together; the schema checks it once more.
  const notice = { id, kind, uid, channel, to, language, data, ...delivery } as unknown as NoticeOf<Kind>;
  store.create(documents.notice(id), notice);
}
