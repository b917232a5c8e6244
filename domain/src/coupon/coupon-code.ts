import * as z from 'zod/mini';

/**
 * The letters of a code: read aloud and retyped from paper, so without those that look like another (0 and O, 1 and I).
 * There are 32 of them, five bits each.
 */
export const couponAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 16 characters, 80 bits: nobody guesses one, and nobody minds typing it. */
const couponCodeLength = 16;

/** A code as it is kept in mind by nobody: capitals, without the hyphens of its shown form. */
const plainCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{16}$/));

/** A code as people type it: in any case, with or without hyphens and spaces. */
export const couponCode = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(64)),
    z.transform((text: string) => text.replace(/[\s\-\u2010-\u2015]/g, '').toUpperCase()),
  ),
  plainCode,
);

/**
 * Turns random bytes into a code.
 * @param bytes at least 16, from a cryptographic source; the caller owns the randomness
 */
export function couponCodeFromBytes(bytes: Uint8Array): string {
  let code = '';
  for (const byte of bytes.subarray(0, couponCodeLength)) code += couponAlphabet[byte & 31];
  return code;
}

/** In groups of four, as it is shown, copied and mailed. */
export function shownCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
