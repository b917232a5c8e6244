/** What other features may use of the conversations. */
export { createEventUnread, createMyUnread, createMyUnreadByEvent } from './unread.ts';
export { AudienceFields, type AudienceFieldsProps } from './audience-fields.view.tsx';
export { createAudienceChoices } from './audience-choices.ts';
export { KeptTexts } from './kept-texts.pane.tsx';
