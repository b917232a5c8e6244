/** What other features may use of the conversations. */
export { createEventUnread, createMyUnread, createMyUnreadByEvent } from './unread.ts';
export { KeptTexts } from './kept-texts.pane.tsx';
