import * as z from 'zod/mini';

/**
 * Characters that no stored text may hold: control characters other than line break and tab, halves of a surrogate pair
 * (Firestore cannot store them), and the invisible direction overrides that make a text look like another (Trojan
 * Source). Ordinary right-to-left letters and marks stay, and so do the joiners of emoji and of Persian.
 */
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\p{Cs}]/gu;

/** Line ends of other systems. */
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;

/** Removes what {@link unwanted} names, joins line ends, and normalizes letters, so that equal looks are equal. */
export function cleanText(text: string): string {
  return text.replace(lineEnd, '\n').replace(unwanted, '').normalize('NFC').trim();
}

/** Whether there is nothing to see: white space, joiners, direction marks and fillers only. */
export function isBlank(text: string): boolean {
  return !/[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/**
 * At most `max` UTF-16 units, as JavaScript counts them. `z.maxLength` counts code points, so that an emoji would be one;
 * the rules of the emulator count units. What we write must pass wherever it is counted, hence the smaller measure.
 */
export function unitsAtMost(max: number) {
  return z.check<string>(({ value, issues }) => {
    if (value.length > max)
      issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
  });
}

/** One line for people: cleaned, runs of white space folded, something to see, at most `max` characters. */
export function line(max: number) {
  return optionalLine(max).check(z.refine((text) => !isBlank(text), { message: 'blank' }));
}

/** As {@link line}, but may be empty. */
export function optionalLine(max: number) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(max * 4)),
      z.transform((text: string) => cleanText(text).replace(/\s+/g, ' ')),
    ),
    z.string().check(unitsAtMost(max)),
  );
}

/** Several lines for people: cleaned, 0 to `max` characters, line breaks kept. */
export function paragraphs(max: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(max * 4)), z.transform(cleanText)),
    z.string().check(unitsAtMost(max)),
  );
}

/** Letters that have no accent to take off, and yet are typed and sorted as others. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  ʼ: "'",
  ʻ: "'",
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Letters and digits without accents and case, for search, sorting and slugs: `Élodie Œuvray` → `elodie oeuvray`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** The readable part of an address: folded, words joined by single hyphens, at most `max` characters; may be empty. */
export function slugOf(name: string, max = 60): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
}
