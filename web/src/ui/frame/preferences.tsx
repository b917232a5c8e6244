import type { Language } from '@equipage/domain';
import { For, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Monitor from '~icons/lucide/monitor';
import Moon from '~icons/lucide/moon';
import Sun from '~icons/lucide/sun';
import { useI18n } from '../../i18n/i18n.tsx';
import { languages } from '../../i18n/languages.ts';
import type { MenuEntry } from '../menu.tsx';
import { toast } from '../toast.ts';
import { createTooltip } from '../tooltip.tsx';
import { setTheme, theme, themes, type Theme } from './theme.ts';

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;
const themeKeys = { system: 'ui.themeSystem', light: 'ui.themeLight', dark: 'ui.themeDark' } as const;

const segmentClass =
  'grid min-h-11 min-w-11 place-items-center rounded-control px-2 text-soft transition-colors duration-150 hover:bg-sunk hover:text-ink aria-pressed:bg-primary-soft aria-pressed:font-semibold aria-pressed:text-primary-ink';

/** The languages side by side by their letters; screen readers hear the name, which begins with what is seen. */
export function LanguageSwitch(props: {
  /** On a phone, only the languages to change to. */
  readonly compact?: boolean | undefined;
}): JSX.Element {
  const { t, language } = useI18n();
  const change = createLanguageChange();
  return (
    <div role="group" aria-label={t('ui.language')} class="flex gap-1">
      <For each={languages}>
        {({ code, name }) => (
          <button
            type="button"
            lang={code}
            title={name}
            aria-pressed={language() === code}
            class={`${segmentClass} uppercase ${props.compact ? 'max-tablet:aria-pressed:hidden' : ''}`}
            onClick={() => change(code)}
          >
            {code}
            <span class="sr-only normal-case"> {name}</span>
          </button>
        )}
      </For>
    </div>
  );
}

/** Light, dark or as on the device. */
export function ThemeSwitch(): JSX.Element {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={t('ui.theme')} class="flex gap-1">
      <For each={themes}>{(one) => <ThemeButton theme={one} />}</For>
    </div>
  );
}

function ThemeButton(props: { theme: Theme }) {
  const { t } = useI18n();
  const label = () => t(themeKeys[props.theme]);
  const tooltip = createTooltip(label);
  return (
    <>
      <button
        ref={tooltip.attach}
        type="button"
        aria-label={label()}
        aria-pressed={theme() === props.theme}
        class={segmentClass}
        onClick={() => setTheme(props.theme)}
      >
        <Dynamic component={themeIcons[props.theme]} />
      </button>
      <tooltip.Bubble />
    </>
  );
}

/** Language and theme as entries of a menu. */
export function usePreferenceEntries(): () => MenuEntry[] {
  const { t, language } = useI18n();
  const change = createLanguageChange();
  return () => [
    { heading: t('ui.language') },
    ...languages.map(({ code, name }) => ({
      label: name,
      lang: code,
      checked: language() === code,
      onSelect: () => change(code),
    })),
    { line: true },
    { heading: t('ui.theme') },
    ...themes.map((one) => ({
      label: t(themeKeys[one]),
      icon: themeIcons[one],
      checked: theme() === one,
      onSelect: () => setTheme(one),
    })),
  ];
}

/** Changes the language and says so when its texts could not be fetched. */
function createLanguageChange(): (language: Language) => void {
  const { t, setLanguage } = useI18n();
  return (language) => {
    void setLanguage(language).then((changed) => changed || toast.error(t('ui.languageFailed')));
  };
}
