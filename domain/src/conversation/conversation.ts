import type { Instant } from '../base/instant.ts';
import { cleanText, isBlank } from '../base/text.ts';
import { messageLength, snippetLength, type Conversation, type Side } from './conversation.schema.ts';

export function conversationId(eventId: string, uid: string): string {
  return `${eventId}_${uid}`;
}

/** What lists show of a message: one line, whole characters, at most {@link snippetLength} UTF-16 units. */
export function snippetOf(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= snippetLength) return oneLine;
  let snippet = '';
  for (const character of oneLine) {
    if (snippet.length + character.length > snippetLength - 1) break;
    snippet += character;
  }
  return `${snippet}…`;
}

/** The text as it will be stored, or why it cannot be sent. */
export function checkMessageText(
  text: string,
): { text: string } | { why: 'message-empty' | 'message-too-long' } {
  const clean = cleanText(text);
  if (isBlank(clean)) return { why: 'message-empty' };
  if (clean.length > messageLength) return { why: 'message-too-long' };
  return { text: clean };
}

export function otherSide(side: Side): Side {
  return side === 'teammate' ? 'organizers' : 'teammate';
}

/**
 * The run of messages that a side has not read: undefined when there is none. A run begins after that side last read,
 * so this moment names it. A side that answered has seen what it answered to, read mark or not.
 */
export function unreadRun(
  conversation: Conversation,
  side: Side,
): { readonly readAt: Instant | null; readonly text: string } | undefined {
  const { lastMessage, unreadByTeammate, unreadByOrganizers } = conversation;
  const unread = side === 'teammate' ? unreadByTeammate : unreadByOrganizers;
  if (unread === 0 || lastMessage === null || lastMessage.side === side) return undefined;
  const readAt = side === 'teammate' ? conversation.readByTeammateAt : conversation.readByOrganizersAt;
  return { readAt, text: lastMessage.text };
}
