import { signOutFr } from '../features/account/sign-out.fr.ts';
import { badgeFr } from '../features/badge/badge.fr.ts';
import { conversationFr } from '../features/conversation/conversation.fr.ts';
import { homeFr } from '../features/home/home.fr.ts';
import { profileFr } from '../features/profile/profile.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { InsideTexts } from './inside.en.ts';

/** French; see inside.en.ts. */
export const insideFr: TranslationOf<InsideTexts> = {
  home: homeFr,
  profile: profileFr,
  badge: badgeFr,
  conversation: conversationFr,
  signOut: signOutFr,
};
