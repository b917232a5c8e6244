/**
 * The shape of texts. A dictionary is a tree: features, then keys, then texts or plural forms. English sets the shape
 * and French is typed from it, so that a missing key, or one too many, fails the type check.
 */

/**
 * A text that depends on a number, which it names `{{ n }}`. `zero` is for exactly none ("No messages yet") and may be
 * left out; the others are categories of `Intl.PluralRules`, where French has `many` for whole millions.
 */
export interface PluralForms {
  readonly zero?: string;
  readonly one: string;
  readonly many?: string;
  readonly other: string;
}

export interface Texts {
  readonly [key: string]: string | PluralForms | Texts;
}

/** The shape that another language has to fill: same keys, any words. */
export type TranslationOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends PluralForms
      ? PluralForms
      : TranslationOf<T[K]>;
};

/** Dotted keys of all plain texts: `'event.publish'`. */
export type TextKey<T> = KeysOf<T, 'text'>;

/** Dotted keys of all plural forms: `'conversation.unread'`. */
export type PluralKey<T> = KeysOf<T, 'plural'>;

type KeysOf<T, Kind extends 'text' | 'plural', Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? Kind extends 'text'
      ? `${Path}${K}`
      : never
    : T[K] extends PluralForms
      ? Kind extends 'plural'
        ? `${Path}${K}`
        : never
      : KeysOf<T[K], Kind, `${Path}${K}.`>;
}[keyof T & string];

/** What stands at a dotted key. */
export type At<T, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Key extends keyof T
    ? T[Key]
    : never;

/** The names in braces of a text: `'Hello {{ name }}'` → `'name'`. */
export type PlaceholdersOf<Text> = Text extends `${string}{{ ${infer Name} }}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** No second argument for a text without placeholders, exactly the named values for one with them. */
export type ValuesOf<Names extends string> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: string | number }];
