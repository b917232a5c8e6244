import type { Language } from '@equipage/domain';
import { flatten } from '@solid-primitives/i18n';
import { createContext, createSignal, untrack, useContext, type Accessor } from 'solid-js';
import type {
  At,
  PlaceholdersOf,
  PluralForms,
  PluralKey,
  TextKey,
  TranslationOf,
  ValuesOf,
} from './dictionary.ts';
import type { OpenTexts } from './en.ts';
import { createFormat, type Format } from './format.ts';
import type { InsideTexts } from './inside.en.ts';

type Dictionary = OpenTexts & InsideTexts;

/** What every page has. */
export type OpenDictionary = TranslationOf<OpenTexts>;
/** What pages for signed-in people have on top. */
export type InsideDictionary = TranslationOf<InsideTexts>;
export type Key = TextKey<Dictionary>;
export type CountKey = PluralKey<Dictionary>;

type FormsPlaceholders<Key extends CountKey> = Exclude<
  PlaceholdersOf<At<Dictionary, Key>[keyof At<Dictionary, Key>]>,
  'n'
>;

export interface I18n {
  /** A text. Values for its placeholders are required exactly when it has some: `t('event.hello', { name })`. */
  readonly t: <K extends Key>(key: K, ...values: ValuesOf<PlaceholdersOf<At<Dictionary, K>>>) => string;
  /** A text that depends on a number; `{{ n }}` becomes the number in the reader's form. */
  readonly plural: <K extends CountKey>(
    key: K,
    n: number,
    ...values: ValuesOf<FormsPlaceholders<K>>
  ) => string;
  readonly language: Accessor<Language>;
  /**
   * Changes the language of everything on the screen, without a reload, and remembers it on this device.
   * @returns false when the texts could not be loaded (no network); the language then stays.
   */
  readonly setLanguage: (language: Language) => Promise<boolean>;
  /**
   * Fetches the texts of pages for signed-in people, and from then on with each language. Rejects without network; a
   * page that needs them awaits it, see `insideTexts`.
   */
  readonly loadInside: () => Promise<void>;
  /** Its functions follow the language when they are called inside JSX or a memo, as `t` and `plural` do. */
  readonly format: Format;
}

export interface I18nOptions {
  readonly language: Language;
  readonly dictionary: OpenDictionary;
  readonly load: (language: Language) => Promise<OpenDictionary>;
  readonly loadInside: (language: Language) => Promise<InsideDictionary>;
  readonly locale: (language: Language) => string;
  readonly onChange?: (language: Language) => void;
}

/** The object itself, apart from the browser's settings, so that tests and the catalogue can make their own. */
export function createI18n(options: I18nOptions): I18n {
  const speak = (language: Language, open: OpenDictionary, inside?: InsideDictionary) => ({
    language,
    open,
    inside,
    texts: flatten({ ...open, ...inside }) as Readonly<Record<string, unknown>>,
    plurals: new Intl.PluralRules(language),
    format: createFormat(options.locale(language)),
  });
  const [current, setCurrent] = createSignal(speak(options.language, options.dictionary));
  let latest = 0;
  let insideWanted = false;

  function say(text: string, values?: Values): string {
    return fill(current().language === 'fr' ? withFrenchSpaces(text) : text, values);
  }

  async function addInside(): Promise<void> {
    for (;;) {
      const { language, open, inside } = untrack(current);
      if (inside !== undefined) return;
      const loaded = await options.loadInside(language);
      // The language may have changed meanwhile; its texts are fetched then.
      if (untrack(current).open !== open) continue;
      setCurrent(speak(language, open, loaded));
      return;
    }
  }

  return {
    t: (key, ...values) => say(current().texts[key] as string, values[0]),
    plural(key, n, ...values) {
      const { texts, plurals, format } = current();
      const forms = texts[key] as PluralForms;
      const form =
        n === 0 && forms.zero !== undefined ? forms.zero : forms[plurals.select(n) as keyof PluralForms];
      return say(form ?? forms.other, { ...values[0], n: format.number(n) });
    },
    language: () => current().language,
    async setLanguage(language) {
      const turn = ++latest;
      let open: OpenDictionary;
      let inside: InsideDictionary | undefined;
      try {
        [open, inside] = await Promise.all([
          options.load(language),
          insideWanted ? options.loadInside(language) : undefined,
        ]);
        // They may have become wanted while this was under way.
        if (insideWanted) inside ??= await options.loadInside(language);
      } catch {
        return false;
      }
      // Of two changes under way the later one counts, whichever file comes first.
      if (turn === latest) {
        setCurrent(speak(language, open, inside));
        options.onChange?.(language);
      }
      return true;
    },
    loadInside() {
      insideWanted = true;
      return addInside();
    },
    format: createFollowingFormat(() => current().format),
  };
}

/** French sets a space before ? ! : ; and inside « »; it must not break, and authors should not have to see to it. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[?!:;»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** One object for good, so that `const { format } = useI18n()` goes on following the language. */
function createFollowingFormat(format: Accessor<Format>): Format {
  const names = Object.keys(untrack(format)) as Array<keyof Format>;
  const follow =
    (name: keyof Format) =>
    (...values: never[]) =>
      (format()[name] as (...values: never[]) => unknown)(...values);
  return Object.fromEntries(names.map((name) => [name, follow(name)])) as unknown as Format;
}

type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values into a text, in one pass: a value is never searched for placeholders itself, and `$&` in somebody's
 * name stays what it is. (The library's own resolver replaces by pattern, one value after the other.)
 */
function fill(text: string, values?: Values): string {
  if (values === undefined) return text;
  return text.replace(/\{\{ (\w+) \}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const I18nContext = createContext<I18n>();

export const I18nProvider = I18nContext.Provider;

/** The texts and forms of the reader's language. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === undefined) throw new Error('useI18n() needs an I18nProvider around it.');
  return i18n;
}
