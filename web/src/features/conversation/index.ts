/** What other features may use of the conversations. Importing it also starts sending what is unsent. */
export { createEventUnread, createMyUnread, createMyUnreadByEvent } from './unread.ts';
import './unsent-messages.ts';
export { KeptTexts } from './kept-texts.pane.tsx';
