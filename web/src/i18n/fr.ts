import { conversationFr } from '../features/conversation/conversation.fr.ts';
import { uiFr } from '../ui/ui.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { Dictionary } from './en.ts';

/** All French texts; see en.ts. */
export const fr: TranslationOf<Dictionary> = {
  ui: uiFr,
  conversation: conversationFr,
};
