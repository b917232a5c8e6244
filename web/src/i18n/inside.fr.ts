import { noticesFr } from '../features/account/notices.fr.ts';
import { privacyFr } from '../features/account/privacy.fr.ts';
import { securityFr } from '../features/account/security.fr.ts';
import { settingsFr } from '../features/account/settings.fr.ts';
import { applicationsFr } from '../features/application/applications.fr.ts';
import { badgeFr } from '../features/badge/badge.fr.ts';
import { communityFr } from '../features/community/community.fr.ts';
import { orgInfoFr } from '../features/community/org-info.fr.ts';
import { conversationFr } from '../features/conversation/conversation.fr.ts';
import { eventSpaceFr } from '../features/event/event-space.fr.ts';
import { customizationFr } from '../features/organization/customization.fr.ts';
import { organizationFr } from '../features/organization/organization.fr.ts';
import { orgUsersFr } from '../features/organization/org-users.fr.ts';
import { profileFr } from '../features/profile/profile.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { InsideTexts } from './inside.en.ts';

/** French; see inside.en.ts. */
export const insideFr: TranslationOf<InsideTexts> = {
  settings: settingsFr,
  security: securityFr,
  notices: noticesFr,
  privacy: privacyFr,
  profile: profileFr,
  badge: badgeFr,
  organization: organizationFr,
  customization: customizationFr,
  orgUsers: orgUsersFr,
  eventSpace: eventSpaceFr,
  applications: applicationsFr,
  community: communityFr,
  orgInfo: orgInfoFr,
  conversation: conversationFr,
};
