import { minute, otherSide, unreadRun, type Message } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/** So long a message may be read where it is before anybody is told of it elsewhere. */
export const patience = 2 * minute;

/**
 * Notes that the other side of a conversation has something to read; `announceDue` looks later whether it still has. It
 * runs for each message of people who write to each other live, so it takes no lock on their conversation, and writes
 * nothing while the note of the message before still stands.
 */
export async function announceMessage(
  { store }: Pick<Deps, 'store'>,
  conversationId: string,
  message: Message,
): Promise<void> {
  const conversation = await store.read(documents.conversationAt(conversationId));
  if (conversation === undefined) return;
  const side = otherSide(message.side);
  const run = unreadRun(conversation, side);
  if (run === undefined) return;
  const noted = {
    conversationId,
    side,
    readAt: run.readAt,
    dueAt: conversation.lastAt + patience,
  };
  await store.revise(documents.announcement(conversationId, side), (standing) =>
    standing === undefined ? noted : undefined,
  );
}
