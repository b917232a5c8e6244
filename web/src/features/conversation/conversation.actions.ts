import { otherSide, paths, side, snippetOf, type Outcome, type Side } from '@equipage/domain';
import * as z from 'zod/mini';
import { increment, serverTime } from '../../data/tokens.ts';
import { commit, set, update, type WriteRefusal } from '../../data/write.ts';

/** A message as its author wrote it: everything that sending needs, so that it can wait on the device. */
export const draftedMessage = z.object({
  id: z.string(),
  conversationId: z.string(),
  side,
  authorUid: z.string(),
  text: z.string(),
  writtenAt: z.int(),
});
export type DraftedMessage = z.infer<typeof draftedMessage>;

/**
 * Writes a message and the conversation's head in one batch. Sending it again cannot make it twice: the id was made once,
 * and the rules refuse to create a message that exists.
 */
export function sendMessage(drafted: DraftedMessage): Promise<Outcome<void, WriteRefusal>> {
  const { id, conversationId, side, authorUid, text } = drafted;
  return commit(
    set(paths.message(conversationId, id), { text, side, authorUid, at: serverTime }),
    update(paths.conversation(conversationId), {
      lastMessage: { id, side, text: snippetOf(text) },
      lastAt: serverTime,
      [unreadField(otherSide(side))]: increment(1),
    }),
  );
}

/** Sets one side's unread number to zero. Allowed after the event, too. */
export function markRead(conversationId: string, reader: Side): Promise<Outcome<void, WriteRefusal>> {
  return commit(
    update(paths.conversation(conversationId), {
      [unreadField(reader)]: 0,
      [reader === 'teammate' ? 'readByTeammateAt' : 'readByOrganizersAt']: serverTime,
    }),
  );
}

function unreadField(side: Side): 'unreadByTeammate' | 'unreadByOrganizers' {
  return side === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';
}
