import { signOutEn } from '../features/account/sign-out.en.ts';
import { badgeEn } from '../features/badge/badge.en.ts';
import { conversationEn } from '../features/conversation/conversation.en.ts';
import { homeEn } from '../features/home/home.en.ts';
import { profileEn } from '../features/profile/profile.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of what every signed-in person sees around her: home, profile, code and messages. See text-parts.ts. */
export const insideEn = {
  home: homeEn,
  profile: profileEn,
  badge: badgeEn,
  conversation: conversationEn,
  signOut: signOutEn,
} as const satisfies Texts;

export type InsideTexts = typeof insideEn;
