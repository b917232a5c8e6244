import type { Conversation, Side } from '@equipage/domain';
import type { Accessor } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import type { ListSource } from '../../data/source.ts';
import { eventUnreadConversations, myUnreadConversations } from './conversation.queries.ts';
import { unreadOf } from './unread-number.ts';

/** How many messages wait for a person as a teammate, over all events; live. */
export function createMyUnread(uid: Accessor<string | undefined>): Accessor<number> {
  return createUnread('teammate', () => {
    const person = uid();
    return person === undefined ? undefined : myUnreadConversations(person);
  });
}

/** How many messages wait for a person as a teammate, event by event; live, over the same query as the sum. */
export function createMyUnreadByEvent(uid: Accessor<string | undefined>): (eventId: string) => number {
  const unread = createLiveList(() => {
    const person = uid();
    return person === undefined ? undefined : myUnreadConversations(person);
  });
  return (eventId) => {
    const conversation = unread.rows.find((row) => row.eventId === eventId);
    return conversation === undefined ? 0 : unreadOf(conversation, 'teammate');
  };
}

/** How many messages wait for the organizers of one event; live. */
export function createEventUnread(
  event: Accessor<{ id: string; orgId: string } | undefined>,
): Accessor<number> {
  return createUnread('organizers', () => {
    const current = event();
    return current === undefined ? undefined : eventUnreadConversations(current);
  });
}

/** Only conversations that hold something unread are read, so the number costs nothing while there is none. */
function createUnread(side: Side, source: Accessor<ListSource<Conversation> | undefined>): Accessor<number> {
  const unread = createLiveList(source);
  return () => unread.rows.reduce((sum, conversation) => sum + unreadOf(conversation, side), 0);
}
