import * as z from 'zod/mini';

/**
 * Characters that no stored text may hold: control characters other than line break and tab, and the invisible
 * direction overrides that make a text look like another (Trojan Source). Ordinary right-to-left letters and marks stay.
 */
// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** Removes what {@link unwanted} names, joins Windows line ends, and normalizes letters, so that equal looks are equal. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwanted, '').normalize('NFC').trim();
}

/** One line for people: cleaned, runs of white space folded, 1 to `max` characters. */
export function line(max: number) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(max * 4)),
      z.transform((text: string) => cleanText(text).replace(/\s+/g, ' ')),
    ),
    z.string().check(z.minLength(1), z.maxLength(max)),
  );
}

/** As {@link line}, but may be empty. */
export function optionalLine(max: number) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(max * 4)),
      z.transform((text: string) => cleanText(text).replace(/\s+/g, ' ')),
    ),
    z.string().check(z.maxLength(max)),
  );
}

/** Several lines for people: cleaned, 0 to `max` characters, line breaks kept. */
export function paragraphs(max: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(max * 4)), z.transform(cleanText)),
    z.string().check(z.maxLength(max)),
  );
}

/** Letters and digits without accents and case, for search and slugs: `Élodie Œuvray` → `elodie oeuvray`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd');
}

/** The readable part of an address: folded, words joined by single hyphens, at most `max` characters; may be empty. */
export function slugOf(name: string, max = 60): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
}
