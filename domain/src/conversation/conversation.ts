import { cleanText, isBlank } from '../base/text.ts';
import { messageLength, snippetLength, type Side } from './conversation.schema.ts';

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
