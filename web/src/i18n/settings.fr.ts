import { noticesFr } from '../features/account/notices.fr.ts';
import { privacyFr } from '../features/account/privacy.fr.ts';
import { securityFr } from '../features/account/security.fr.ts';
import { settingsFr } from '../features/account/settings.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { SettingsTexts } from './settings.en.ts';

/** French; see settings.en.ts. */
export const settingsPagesFr: TranslationOf<SettingsTexts> = {
  settings: settingsFr,
  security: securityFr,
  notices: noticesFr,
  privacy: privacyFr,
};
