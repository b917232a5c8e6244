import * as z from 'zod/mini';
import { cleanText } from './text.ts';

/**
 * A stored one-line text: already clean. Rules may count an emoji as one character where forms count two (see
 * `unitsAtMost`), so reading takes the wider measure: nobody makes a document unreadable by filling it with emoji, and
 * with it what hangs on it.
 */
export function storedLine(max: number, min = 1) {
  return z.string().check(z.minLength(min), z.maxLength(max));
}

/** A stored text of several lines, measured as {@link storedLine}. */
export function storedText(max: number) {
  return z.string().check(z.maxLength(max));
}

/**
 * A picture inside a document: a data URL of a raster type, never SVG (it may hold script).
 * @param maxCharacters of the whole URL; base64 takes four characters for three bytes.
 */
export function pictureData(maxCharacters: number) {
  return z
    .string()
    .check(
      z.maxLength(maxCharacters),
      z.regex(/^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/),
    );
}

/** The 64 px picture that projections carry: at most 3 kB of image data. */
export const thumbnail = z.nullable(pictureData(4_200));

/** An email address as stored: lower case, at most 254 characters. Auth and the mail server are the real judges. */
export const emailAddress = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(254)),
    z.transform((text: string) => cleanText(text).toLowerCase()),
  ),
  z.email(),
);

/**
 * A path inside the app to come back to; never another site. No `//` anywhere in the path: a browser reads `//host` as
 * an address, also when dot segments before it are folded away, as in `/.//host`.
 */
export const appPath = z
  .string()
  .check(z.maxLength(500), z.regex(/^(?:\/(?!\/)[^/\\\s?#]*)+(?:[?#][^\\\s]*)?$/));

/** The code of a country in ISO 3166-1 (two letters), by its form: which ones exist changes with the world. */
export const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/));

export const language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof language>;
