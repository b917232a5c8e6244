import { minute, otherSide, unreadRun } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { tell } from '../../outbox/tell.ts';
import { idOf } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import type { Store } from '../../store/store.ts';

/** So long a message may be read where it is before anybody is told of it elsewhere. */
export const patience = 2 * minute;

/** More organizers than an event has; so many fit one commit easily. */
const mostOrganizers = 200;

/**
 * Decides that the other side of a conversation is told of what it has not read: one occasion for each reader and run of
 * unread messages, whose id is that run. Further messages of the run find it there; reading ends the run.
 *
 * The conversation is read outside of the transaction, which would lock it against the next message of two people who
 * write to each other. What is read meanwhile is no harm: whether it still waits is asked once more when it is due.
 */
export async function announceMessage(
  { store, clock }: Deps,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const [message, conversation] = await Promise.all([
    store.read(documents.message(conversationId, messageId)),
    store.read(documents.conversationAt(conversationId)),
  ]);
  if (message === undefined || conversation === undefined) return;
  const side = otherSide(message.side);
  const run = unreadRun(conversation, side);
  if (run === undefined) return;
  const { readAt } = run;
  const occasionOf = (uid: string) => `message:${conversationId}:${side}:${readAt ?? 'never'}:${uid}`;
  const readers = side === 'teammate' ? [conversation.uid] : await organizersOf(store, conversation);
  const known = await Promise.all(readers.map((uid) => store.read(documents.occasion(occasionOf(uid)))));
  const untold = readers.filter((_, index) => known[index] === undefined);
  if (untold.length === 0) return;
  await store.transact(async (transaction) => {
    // Two messages at once come here together.
    const told = await transaction.readAll(untold.map((uid) => documents.occasion(occasionOf(uid))));
    const now = clock.now();
    untold.forEach((uid, index) => {
      if (told[index] !== undefined) return;
      const data = { conversationId, side, readAt };
      const dueAt = conversation.lastAt + patience;
      tell(transaction, now, { id: occasionOf(uid), kind: 'message', uid, data, dueAt });
    });
  });
}

/** Org users and the event's coordinators, but not the teammate, who may be one of them. */
async function organizersOf(
  store: Store,
  { orgId, eventId, uid }: { orgId: string; eventId: string; uid: string },
): Promise<string[]> {
  const [orgUsers, coordinators] = await Promise.all(
    [`o:${orgId}`, `e:${eventId}`].map((target) =>
      firstPage(store.pages(queries.accessWithin(target), mostOrganizers)),
    ),
  );
  const organizers = new Set([...orgUsers!, ...coordinators!].map(({ path }) => idOf(path)));
  organizers.delete(uid);
  return [...organizers];
}

async function firstPage<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  for await (const page of pages) return page;
  return [];
}
