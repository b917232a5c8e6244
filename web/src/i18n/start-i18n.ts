import type { Language } from '@equipage/domain';
import { createI18n, type I18n } from './i18n.tsx';
import { localeOf, resolveLanguage, storedLanguage, storeLanguage } from './languages.ts';
import { textParts, type TextPart } from './text-parts.ts';

let announce: (i18n: I18n) => void;
const started = new Promise<I18n>((resolve) => (announce = resolve));

/** A page, or any other piece, together with the parts of the texts that it says, in the reader's language. */
export async function withTexts<Page>(page: Promise<Page>, ...parts: TextPart[]): Promise<Page> {
  // A head start, beside the open texts and not after them. Whether it failed is asked below.
  for (const part of parts) textParts[part][languageOfReader()]().catch(() => undefined);
  const [loaded] = await Promise.all([page, started.then((i18n) => i18n.want(...parts))]);
  return loaded;
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
    open: await textParts.open[language](),
    load: (part, next) => textParts[part][next](),
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
