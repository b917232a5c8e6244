import { noticesEn } from '../features/account/notices.en.ts';
import { privacyEn } from '../features/account/privacy.en.ts';
import { securityEn } from '../features/account/security.en.ts';
import { settingsEn } from '../features/account/settings.en.ts';
import { applicationsEn } from '../features/application/applications.en.ts';
import { badgeEn } from '../features/badge/badge.en.ts';
import { communityEn } from '../features/community/community.en.ts';
import { orgInfoEn } from '../features/community/org-info.en.ts';
import { conversationEn } from '../features/conversation/conversation.en.ts';
import { eventSpaceEn } from '../features/event/event-space.en.ts';
import { customizationEn } from '../features/organization/customization.en.ts';
import { organizationEn } from '../features/organization/organization.en.ts';
import { orgUsersEn } from '../features/organization/org-users.en.ts';
import { profileEn } from '../features/profile/profile.en.ts';
import type { Texts } from './dictionary.ts';

/**
 * The English texts of pages for signed-in people: a chunk that strangers never load, fetched beside the page. A feature
 * adds itself here and in inside.fr.ts with one import and one line. A key that stands here is no key of en.ts.
 */
export const insideEn = {
  settings: settingsEn,
  security: securityEn,
  notices: noticesEn,
  privacy: privacyEn,
  profile: profileEn,
  badge: badgeEn,
  organization: organizationEn,
  customization: customizationEn,
  orgUsers: orgUsersEn,
  eventSpace: eventSpaceEn,
  applications: applicationsEn,
  community: communityEn,
  orgInfo: orgInfoEn,
  conversation: conversationEn,
} as const satisfies Texts;

export type InsideTexts = typeof insideEn;
