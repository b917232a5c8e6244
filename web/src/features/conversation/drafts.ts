import { createRoot } from 'solid-js';
import { createStore } from 'solid-js/store';

/**
 * What is being written and not sent, by conversation, so that looking something up on another page does not lose it.
 * It lives as long as the tab: a half-written text is not worth keeping on a shared device.
 */
const [drafts, setDrafts] = createRoot(() => createStore<Record<string, string>>({}));

export function draftOf(conversationId: string): string {
  return drafts[conversationId] ?? '';
}

export function keepDraft(conversationId: string, text: string): void {
  setDrafts(conversationId, text);
}
