import type { Language } from '@equipage/domain';

/** In the order of the language switch, each by its own name. */
export const languages: ReadonlyArray<{ readonly code: Language; readonly name: string }> = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
];

const storageKey = 'equipage.language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.code === value);
}

/** What the reader chose on this device, else the first language of the browser that we speak, else English. */
export function resolveLanguage(stored: string | null, wished: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  for (const tag of wished) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

/**
 * The locale that numbers and dates follow: the reader's own region where the browser tells one for this language
 * (an American reads 7/12, a Briton 12/7), else the European form.
 */
export function localeOf(language: Language, wished: readonly string[]): string {
  const own = wished.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  if (own !== undefined) {
    try {
      return Intl.getCanonicalLocales(own)[0] ?? language;
    } catch {
      // A browser may be configured with a tag that is none.
    }
  }
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is shut (private window): the choice lasts as long as the page.
  }
}
