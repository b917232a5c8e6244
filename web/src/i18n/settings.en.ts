import { noticesEn } from '../features/account/notices.en.ts';
import { privacyEn } from '../features/account/privacy.en.ts';
import { securityEn } from '../features/account/security.en.ts';
import { settingsEn } from '../features/account/settings.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of account settings and privacy. See text-parts.ts. */
export const settingsPagesEn = {
  settings: settingsEn,
  security: securityEn,
  notices: noticesEn,
  privacy: privacyEn,
} as const satisfies Texts;

export type SettingsTexts = typeof settingsPagesEn;
