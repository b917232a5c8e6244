import { accountFr } from '../features/account/account.fr.ts';
import { applicationFr } from '../features/application/application.fr.ts';
import { communityFr } from '../features/community/community.fr.ts';
import { conversationFr } from '../features/conversation/conversation.fr.ts';
import { eventFr } from '../features/event/event.fr.ts';
import { homeFr } from '../features/home/home.fr.ts';
import { organizationFr } from '../features/organization/organization.fr.ts';
import { profileFr } from '../features/profile/profile.fr.ts';
import { uiFr } from '../ui/ui.fr.ts';
import { refusalsFr } from './refusals.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { Dictionary } from './en.ts';

/** All French texts; see en.ts. */
export const fr: TranslationOf<Dictionary> = {
  ui: uiFr,
  refusals: refusalsFr,
  home: homeFr,
  account: accountFr,
  profile: profileFr,
  organization: organizationFr,
  community: communityFr,
  event: eventFr,
  application: applicationFr,
  conversation: conversationFr,
};
