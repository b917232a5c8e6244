import { applicationFr } from '../features/application/application.fr.ts';
import { communityFr } from '../features/community/community.fr.ts';
import { conversationFr } from '../features/conversation/conversation.fr.ts';
import { eventFr } from '../features/event/event.fr.ts';
import { uiFr } from '../ui/ui.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { Dictionary } from './en.ts';

/** All French texts; see en.ts. */
export const fr: TranslationOf<Dictionary> = {
  ui: uiFr,
  community: communityFr,
  event: eventFr,
  application: applicationFr,
  conversation: conversationFr,
};
