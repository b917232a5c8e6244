import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { hour, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import { conversationId, snippetOf } from './conversation.ts';
import type { Conversation, Message, Side } from './conversation.schema.ts';

/** The newest message of these, or null; what a conversation's head repeats. */
export function lastMessageOf(messages: readonly Message[]): Conversation['lastMessage'] {
  const last = messages.at(-1);
  return last === undefined ? null : { id: last.id, text: snippetOf(last.text), side: last.side };
}

/**
 * The head of a conversation as its messages and read marks make it.
 * @param appliedAt stands in for the last message while there is none
 * @param messages oldest first
 */
export function conversationOf(
  person: Person,
  event: Event,
  appliedAt: Instant,
  messages: readonly Message[] = [],
  read: { teammate?: Instant; organizers?: Instant } = {},
): Conversation {
  const unreadBy = (reader: Side) =>
    messages.filter(({ side, at }) => side !== reader && (at ?? Infinity) > (read[reader] ?? -1)).length;
  return {
    id: conversationId(event.id, person.uid),
    eventId: event.id,
    orgId: event.orgId,
    uid: person.uid,
    person: { name: nameOf(person), thumbnail: person.thumbnail },
    event: eventCardOf(event),
    lastMessage: lastMessageOf(messages),
    lastAt: messages.at(-1)?.at ?? appliedAt,
    unreadByTeammate: unreadBy('teammate'),
    unreadByOrganizers: unreadBy('organizers'),
    readByTeammateAt: read.teammate ?? null,
    readByOrganizersAt: read.organizers ?? null,
    broadcastIds: [],
  };
}

/** `conversations/{eventId}_{uid}`: of `aPerson()` at `anEvent()`, without a message yet. */
export function aConversation(facts: Partial<Conversation> = {}): Conversation {
  return { ...conversationOf(aPerson(), anEvent(), anApplication().appliedAt), ...facts };
}

/** `conversations/{id}/messages/{messageId}`: by `aPerson()`. The id follows from the text unless given. */
export function aMessage(facts: Partial<Message> = {}): Message {
  const text = facts.text ?? 'Hello, I can bring my own tent. When shall I be there on Friday?';
  return {
    id: documentIdOf(text),
    text,
    side: 'teammate',
    authorUid: aPerson().uid,
    at: fixtureNow - hour,
    ...facts,
  };
}
