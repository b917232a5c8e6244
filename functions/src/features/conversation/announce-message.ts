import { minute, otherSide, unreadRun } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { tell } from '../../outbox/tell.ts';
import { idOf } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** So long a message may be read where it is before anybody is told of it elsewhere. */
export const patience = 2 * minute;

/** More organizers than an event has; so many fit one commit easily. */
const mostOrganizers = 200;

/**
 * Decides that the other side of a conversation is told of what it has not read: one occasion for each reader and run of
 * unread messages, whose id is that run. Further messages of the run find it there; reading ends the run.
 */
export async function announceMessage(
  { store, clock }: Deps,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const message = await store.read(documents.message(conversationId, messageId));
  if (message === undefined) return;
  await store.transact(async (transaction) => {
    const conversation = await transaction.read(documents.conversationAt(conversationId));
    const side = otherSide(message.side);
    const run = conversation && unreadRun(conversation, side);
    if (conversation === undefined || run === undefined) return;
    const readers = side === 'teammate' ? [conversation.uid] : await organizersOf(transaction, conversation);
    const { readAt } = run;
    const occasions = readers.map((uid) => ({
      id: `message:${conversationId}:${side}:${readAt ?? 'never'}:${uid}`,
      uid,
    }));
    const known = await transaction.readAll(occasions.map(({ id }) => documents.occasion(id)));
    const now = clock.now();
    occasions.forEach(({ id, uid }, index) => {
      if (known[index] !== undefined) return;
      const data = { conversationId, side, readAt };
      tell(transaction, now, { id, kind: 'message', uid, data, dueAt: conversation.lastAt + patience });
    });
  });
}

/** Org users and the event's coordinators, but not the teammate, who may be one of them. */
async function organizersOf(
  store: TransactionStore,
  { orgId, eventId, uid }: { orgId: string; eventId: string; uid: string },
): Promise<string[]> {
  const orgUsers = await store.list(queries.accessWithin(`o:${orgId}`), mostOrganizers);
  const coordinators = await store.list(queries.accessWithin(`e:${eventId}`), mostOrganizers);
  const organizers = new Set([...orgUsers, ...coordinators].map(({ path }) => idOf(path)));
  organizers.delete(uid);
  return [...organizers];
}
