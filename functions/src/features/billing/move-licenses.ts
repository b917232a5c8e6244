import {
  done,
  emptyEventWallet,
  emptyOrgWallet,
  isOver,
  moveToEvent,
  refuse,
  returnOfDeleted,
  type calls,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { ifGone } from '../../store/left-by-event.ts';
import { managedEvent } from '../event/index.ts';
import { enter } from './books.ts';

/** With locks, so that the event is still there when it gets its licenses. */
export const move: UseCase<typeof calls.moveLicenses, VerifiedPerson> = async (
  { uid },
  { moveId, eventId, quantity },
  { store, now },
) => {
  const event = await managedEvent(store, uid, eventId);
  if (!event.ok) return event;
  const { orgId } = event.value;
  const id = `moved:${moveId}`;
  if ((await store.read(documents.ledgerEntry(orgId, id))) !== undefined) return done({});
  // What nobody needs any more may leave an event that is over.
  if (quantity > 0 && isOver(event.value, now)) return refuse('event-over');

  const org = (await store.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
  const wallet = (await store.read(documents.eventWallet(eventId))) ?? emptyEventWallet(orgId);
  const moved = moveToEvent({ org, event: wallet }, quantity, { id, orgId, eventId, by: uid, at: now });
  if (!moved.ok) return moved;
  store.put(documents.orgWallet(orgId), moved.value.org);
  store.put(documents.eventWallet(eventId), moved.value.event);
  enter(store, moved.value.entries);
  return done({});
};

/** What a deleted draft had goes back to its organization. */
export async function returnLicenses(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  eventId: string,
): Promise<void> {
  await ifGone(store, eventId, async (transaction) => {
    const wallet = await transaction.read(documents.eventWallet(eventId));
    if (wallet === undefined) return;
    const { orgId } = wallet;
    const org = (await transaction.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
    const at = clock.now();
    const id = `event-deleted:${eventId}:${at}`;
    const returned = returnOfDeleted({ org, event: wallet }, { id, orgId, eventId, by: null, at });
    transaction.put(documents.orgWallet(orgId), returned.org);
    transaction.remove(documents.eventWallet(eventId));
    enter(transaction, returned.entries);
  });
}
