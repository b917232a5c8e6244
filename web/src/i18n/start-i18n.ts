import type { Language } from '@equipage/domain';
import { createI18n, type AnyDictionary, type I18n } from './i18n.tsx';
import { localeOf, resolveLanguage, storedLanguage, storeLanguage } from './languages.ts';

const loaders: Record<Language, () => Promise<AnyDictionary>> = {
  en: () => import('./en.ts').then((module) => module.en),
  fr: () => import('./fr.ts').then((module) => module.fr),
};

/** Loads the reader's language and makes the object that `useI18n` hands out. Called once, before the first paint. */
export async function startI18n(): Promise<I18n> {
  const wished = navigator.languages;
  const language = resolveLanguage(storedLanguage(), wished);
  const i18n = createI18n({
    language,
    dictionary: await loaders[language](),
    load: (next) => loaders[next](),
    locale: (next) => localeOf(next, wished),
    onChange(next) {
      document.documentElement.lang = next;
      storeLanguage(next);
    },
  });
  // Without storing it: somebody who never chose goes on following the browser.
  document.documentElement.lang = language;
  return i18n;
}
