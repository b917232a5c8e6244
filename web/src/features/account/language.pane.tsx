import type { Language } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { languages } from '../../i18n/languages.ts';
import { Card } from '../../ui/card.tsx';
import { setTheme, theme, type Theme } from '../../ui/frame/theme.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { toast } from '../../ui/toast.ts';

/** Language and appearance: both at once, without a button. */
export function LanguagePane(): JSX.Element {
  const { t, language, setLanguage } = useI18n();

  /** At once on this screen; `createLanguageSync` carries it to the account. */
  async function changeLanguage(next: Language) {
    if (!(await setLanguage(next))) toast.error(t('ui.languageFailed'));
  }

  return (
    <>
      <Card>
        <RadioGroup<Language>
          name="language"
          label={t('settings.language')}
          help={t('settings.languageHelp')}
          value={language()}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next) => void changeLanguage(next)}
        />
      </Card>
      <Card>
        <RadioGroup<Theme>
          name="theme"
          label={t('settings.appearance')}
          help={t('settings.appearanceHelp')}
          value={theme()}
          options={[
            { value: 'system', label: t('ui.themeSystem') },
            { value: 'light', label: t('ui.themeLight') },
            { value: 'dark', label: t('ui.themeDark') },
          ]}
          onChange={setTheme}
        />
      </Card>
    </>
  );
}
