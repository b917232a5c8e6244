import type { Conversation, Side } from '@equipage/domain';
import { createRenderEffect, createSignal, onCleanup, type Accessor } from 'solid-js';

const [lookedAt, setLookedAt] = createSignal<string>();

/** What the server counts as unread by one side. */
export function storedUnread(conversation: Conversation, side: Side): number {
  return side === 'teammate' ? conversation.unreadByTeammate : conversation.unreadByOrganizers;
}

/** What a person is told: nothing is unread in the conversation that is open before her eyes. Reactive. */
export function unreadOf(conversation: Conversation, side: Side): number {
  return conversation.id === lookedAt() ? 0 : storedUnread(conversation, side);
}

/** Says which conversation the reader looks at, until the owner goes; undefined while the window is in the background. */
export function createLook(conversationId: Accessor<string | undefined>): void {
  createRenderEffect(() => setLookedAt(conversationId()));
  onCleanup(() => setLookedAt(undefined));
}
