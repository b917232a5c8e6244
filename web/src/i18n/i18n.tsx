import type { Language } from '@equipage/domain';
import { flatten } from '@solid-primitives/i18n';
import {
  createContext,
  createMemo,
  createRoot,
  createSignal,
  untrack,
  useContext,
  type Accessor,
} from 'solid-js';
import type { At, PlaceholdersOf, PluralForms, PluralKey, TextKey, Texts, ValuesOf } from './dictionary.ts';
import { createFormat, type Format } from './format.ts';
import type { AllTexts, PartDictionary, TextPart } from './text-parts.ts';

export type Key = TextKey<AllTexts>;
export type CountKey = PluralKey<AllTexts>;

type FormsPlaceholders<Key extends CountKey> = Exclude<
  PlaceholdersOf<At<AllTexts, Key>[keyof At<AllTexts, Key>]>,
  'n'
>;

export interface I18n {
  /** A text. Values for its placeholders are required exactly when it has some: `t('event.hello', { name })`. */
  readonly t: <K extends Key>(key: K, ...values: ValuesOf<PlaceholdersOf<At<AllTexts, K>>>) => string;
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
   * Fetches parts of the texts, and from then on with each language. Rejects without network; a page that needs them
   * awaits it, see `withTexts`.
   */
  readonly want: (...parts: TextPart[]) => Promise<void>;
  /** Its functions follow the language when they are called inside JSX or a memo, as `t` and `plural` do. */
  readonly format: Format;
}

export interface I18nOptions {
  readonly language: Language;
  /** The open part in that language. */
  readonly open: PartDictionary<'open'>;
  readonly load: (part: TextPart, language: Language) => Promise<PartDictionary>;
  readonly locale: (language: Language) => string;
  readonly onChange?: (language: Language) => void;
}

type Parts = ReadonlyMap<TextPart, Texts>;

/** The object itself, apart from the browser's settings, so that tests and the catalogue can make their own. */
export function createI18n(options: I18nOptions): I18n {
  const withWords = (parts: Parts) => ({
    parts,
    texts: flatten(Object.fromEntries([...parts.values()].flatMap((part) => Object.entries(part)))),
  });
  const speak = (language: Language, parts: Parts) => ({
    language,
    plurals: new Intl.PluralRules(language),
    format: createFormat(options.locale(language)),
    ...withWords(parts),
  });
  const [current, setCurrent] = createSignal(speak(options.language, new Map([['open', options.open]])));
  // Told apart from the texts: whoever follows the language hears nothing when another part of the same one comes.
  const language = createRoot(() => createMemo(() => current().language));
  let latest = 0;

  function say(text: string, values?: Values): string {
    return fill(current().language === 'fr' ? withFrenchSpaces(text) : text, values);
  }

  async function load(names: readonly TextPart[], language: Language): Promise<Parts> {
    return new Map(
      await Promise.all(names.map(async (name) => [name, await options.load(name, language)] as const)),
    );
  }

  return {
    t: (key, ...values) => say(current().texts[key] as string, values[0]),
    plural(key, n, ...values) {
      const { texts, plurals, format } = current();
      const forms = texts[key] as unknown as PluralForms;
      const form =
        n === 0 && forms.zero !== undefined ? forms.zero : forms[plurals.select(n) as keyof PluralForms];
      return say(form ?? forms.other, { ...values[0], n: format.number(n) });
    },
    language,
    async setLanguage(next) {
      const turn = ++latest;
      const parts = new Map<TextPart, Texts>();
      try {
        // Again for those that were fetched in the old language while this was under way.
        for (;;) {
          const missing = [...untrack(current).parts.keys()].filter((name) => !parts.has(name));
          if (missing.length === 0) break;
          for (const [name, texts] of await load(missing, next)) parts.set(name, texts);
        }
      } catch {
        return false;
      }
      // Of two changes under way the later one counts, whichever file comes first.
      if (turn === latest) {
        setCurrent(speak(next, parts));
        options.onChange?.(next);
      }
      return true;
    },
    async want(...names) {
      for (;;) {
        const { language: spoken, parts } = untrack(current);
        const missing = names.filter((name) => !parts.has(name));
        if (missing.length === 0) return;
        const loaded = await load(missing, spoken);
        // The language may have changed meanwhile; its texts are fetched then.
        if (untrack(current).language !== spoken) continue;
        // The formats stay: they are slow to make, and each page brings some texts.
        setCurrent((now) => ({ ...now, ...withWords(new Map([...now.parts, ...loaded])) }));
      }
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
