import { unreadRun, type Announcement, type Conversation } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { tell } from '../../outbox/tell.ts';
import { idOf } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { sweeping } from '../../store/sweeping.ts';
import { patience } from './announce-message.ts';

const atOnce = 10;

/** More organizers than an event has; so many fit one commit easily. */
const mostOrganizers = 200;

/** Tells those who have not read what waited long enough for them. Any number of times, also beside each other. */
export async function announceDue(deps: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  await sweeping(async (each) => {
    const due = deps.store.pages(queries.dueAnnouncements(deps.clock.now()), atOnce);
    await each(due, ({ value }) => announce(deps, value), 'page');
  });
}

/**
 * One occasion for each reader and run of unread messages, whose id is that run: further messages of the run find it
 * there, and reading ends the run.
 */
async function announce(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { conversationId, side }: Announcement,
): Promise<void> {
  const noted = documents.announcement(conversationId, side);
  await store.transact(async (transaction) => {
    const now = clock.now();
    const announcement = await transaction.read(noted);
    if (announcement === undefined || announcement.dueAt > now) return;
    const conversation = await transaction.read(documents.conversationAt(conversationId));
    const run = conversation && unreadRun(conversation, side);
    if (conversation === undefined || run === undefined) {
      transaction.remove(noted);
      return;
    }
    const { readAt } = run;
    const dueAt = conversation.lastAt + patience;
    if (readAt !== announcement.readAt && dueAt > now) {
      // What was noted has been read, and something newer came, which has its own time.
      transaction.put(noted, { ...announcement, readAt, dueAt });
      return;
    }
    const readers = side === 'teammate' ? [conversation.uid] : await organizersOf(transaction, conversation);
    const occasionOf = (uid: string) => `message:${conversationId}:${side}:${readAt ?? 'never'}:${uid}`;
    const told = await transaction.readAll(readers.map((uid) => documents.occasion(occasionOf(uid))));
    transaction.remove(noted);
    readers.forEach((uid, index) => {
      if (told[index] !== undefined) return;
      const data = { conversationId, side, readAt };
      tell(transaction, now, { id: occasionOf(uid), kind: 'message', uid, data });
    });
  });
}

/** Org users and the event's coordinators, but not the teammate, who may be one of them. */
async function organizersOf(
  store: TransactionStore,
  { orgId, eventId, uid }: Pick<Conversation, 'orgId' | 'eventId' | 'uid'>,
): Promise<string[]> {
  const orgUsers = await store.list(queries.accessWithin(`o:${orgId}`), mostOrganizers);
  const coordinators = await store.list(queries.accessWithin(`e:${eventId}`), mostOrganizers);
  const organizers = new Set([...orgUsers, ...coordinators].map(({ path }) => idOf(path)));
  organizers.delete(uid);
  return [...organizers];
}
