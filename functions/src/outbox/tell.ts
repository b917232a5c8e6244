import type { Instant, Occasion, OccasionKind, OccasionOf } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { TransactionStore } from '../store/store.ts';
import { kept } from './enqueue.ts';

/** Whom to tell what; by which channels is found out when it is due. */
export type NewOccasion<Kind extends OccasionKind> = Pick<OccasionOf<Kind>, 'uid' | 'data'> & {
  /** Names the cause, for example `decision:<eventId>:<uid>:<revision>`: the commit fails when it is there already. */
  readonly id: string;
  readonly kind: Kind;
  /** Not before this moment; at once without it. */
  readonly dueAt?: Instant;
};

/** Decides that a person is told something, in the commit of its cause. */
export function tell<Kind extends OccasionKind>(
  store: TransactionStore,
  now: Instant,
  { id, kind, uid, data, dueAt = now }: NewOccasion<Kind>,
): void {
  // The compiler cannot see that kind and data of a generic Kind belong together; the schema checks it once more.
  const occasion = {
    id,
    kind,
    uid,
    data,
    dueAt,
    createdAt: now,
    // A reminder may be due in half a year, and must not be forgotten before.
    expiresAt: dueAt + kept,
  } as unknown as Occasion;
  store.create(documents.occasion(id), occasion);
}
