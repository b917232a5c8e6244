import type { Language } from '@equipage/domain';
import { createI18n, type I18n, type InsideDictionary, type OpenDictionary } from './i18n.tsx';
import { localeOf, resolveLanguage, storedLanguage, storeLanguage } from './languages.ts';

const loaders: Record<Language, () => Promise<OpenDictionary>> = {
  en: () => import('./en.ts').then((module) => module.en),
  fr: () => import('./fr.ts').then((module) => module.fr),
};

const insideLoaders: Record<Language, () => Promise<InsideDictionary>> = {
  en: () => import('./inside.en.ts').then((module) => module.insideEn),
  fr: () => import('./inside.fr.ts').then((module) => module.insideFr),
};

let announce: (i18n: I18n) => void;
const started = new Promise<I18n>((resolve) => (announce = resolve));

/** The texts that a page for signed-in people needs, in the reader's language; routes.tsx awaits them with the page. */
export async function insideTexts(): Promise<void> {
  // A head start, beside the open texts and not after them. Whether it failed is asked below.
  insideLoaders[languageOfReader()]().catch(() => undefined);
  await (await started).loadInside();
}

function languageOfReader(): Language {
  return resolveLanguage(storedLanguage(), navigator.languages);
}

/** Loads the reader's language and makes the object that `useI18n` hands out. Called once, before the first paint. */
export async function startI18n(): Promise<I18n> {
  const wished = navigator.languages;
  const language = languageOfReader();
  const i18n = createI18n({
    language,
    dictionary: await loaders[language](),
    load: (next) => loaders[next](),
    loadInside: (next) => insideLoaders[next](),
    locale: (next) => localeOf(next, wished),
    onChange(next) {
      document.documentElement.lang = next;
      storeLanguage(next);
    },
  });
  // Without storing it: somebody who never chose goes on following the browser.
  document.documentElement.lang = language;
  announce(i18n);
  return i18n;
}
