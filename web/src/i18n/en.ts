import { accountEn } from '../features/account/account.en.ts';
import { applicationEn } from '../features/application/application.en.ts';
import { communityEn } from '../features/community/community.en.ts';
import { conversationEn } from '../features/conversation/conversation.en.ts';
import { eventEn } from '../features/event/event.en.ts';
import { homeEn } from '../features/home/home.en.ts';
import { organizationEn } from '../features/organization/organization.en.ts';
import { profileEn } from '../features/profile/profile.en.ts';
import { uiEn } from '../ui/ui.en.ts';
import { refusalsEn } from './refusals.en.ts';
import type { Texts } from './dictionary.ts';

/**
 * All English texts, one chunk that is loaded with the language. English sets the shape for the other languages.
 * A feature adds itself here and in fr.ts with one import and one line, under its stem.
 */
export const en = {
  ui: uiEn,
  refusals: refusalsEn,
  home: homeEn,
  account: accountEn,
  profile: profileEn,
  organization: organizationEn,
  community: communityEn,
  event: eventEn,
  application: applicationEn,
  conversation: conversationEn,
} as const satisfies Texts;

export type Dictionary = typeof en;
