import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { LanguagePane } from './language.pane.tsx';
import { PrivacyPane } from './privacy.pane.tsx';
import { NoticesPane } from './notices.pane.tsx';
import { PersonalDetailsPane } from './personal-details.pane.tsx';
import { SecurityPane } from './security.pane.tsx';
import { SettingsFrame } from './settings-frame.view.tsx';

/** `/account`: one pane a part; a further part is one line here. */
export default function SettingsPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <SettingsFrame
      parts={[
        { key: 'personal', title: () => t('settings.part.personal'), content: PersonalDetailsPane },
        { key: 'language', title: () => t('settings.part.language'), content: LanguagePane },
        { key: 'notices', title: () => t('notices.title'), content: NoticesPane },
        { key: 'security', title: () => t('settings.part.security'), content: SecurityPane },
        { key: 'privacy', title: () => t('privacy.title'), content: PrivacyPane },
      ]}
    />
  );
}
