import {
  badgeHash,
  checkInKind,
  counterId,
  paths,
  type Counter,
  type CounterRule,
  type Outcome,
} from '@equipage/domain';
import * as z from 'zod/mini';
import { newDocumentId } from '../../data/new-id.ts';
import { serverTime } from '../../data/tokens.ts';
import { commit, save, set, update, type WriteRefusal } from '../../data/write.ts';

/** A scan as it happened: everything that delivering it needs, so that it can wait on the device. */
export const madeCheckIn = z.object({
  eventId: z.string(),
  uid: z.nullable(z.string()),
  badgeHash: z.nullable(badgeHash),
  counter: counterId,
  kind: checkInKind,
  at: z.int(),
  by: z.string(),
  /** As the operator saw it, for the list of what could not be delivered. */
  name: z.string(),
});
export type MadeCheckIn = z.infer<typeof madeCheckIn>;

/** Delivers a scan. Again cannot make it twice: the id was made once, and the rules let nobody write over it. */
export function deliverCheckIn(id: string, made: MadeCheckIn): Promise<Outcome<void, WriteRefusal>> {
  const { eventId, uid, badgeHash, counter, kind, at, by } = made;
  return commit(
    set(paths.checkIn(eventId, id), {
      uid,
      badgeHash,
      counter,
      kind,
      at: new Date(at),
      writtenAt: serverTime,
      by,
    }),
  );
}

export const addCounter = (eventId: string, name: string, rule: CounterRule) =>
  save([
    set(paths.counter(eventId, newDocumentId()), { name, rule, archived: false, createdAt: serverTime }),
  ]);

export const archiveCounter = (eventId: string, { id }: Counter, archived: boolean) =>
  save([update(paths.counter(eventId, id), { archived })]);
