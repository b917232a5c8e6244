import * as z from 'zod/mini';

/**
 * Firebase Auth user id. Auth chooses it; we only bound it, and keep out what would change a document path or what
 * Firestore refuses as an id: `.`, `..` and names between double underscores.
 */
export const uid = z
  .string()
  .check(z.minLength(1), z.maxLength(128), z.regex(/^(?!\.{1,2}$)(?!__.*__$)[^/\s]+$/));

/**
 * Id of an organization or event: lower-case letters and digits only, as it stands in addresses that people read
 * aloud and retype. 12 characters of this 32-letter alphabet are 60 bits; `create()` refuses the rare collision.
 */
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const shortId = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{12}$/));

/** Id made by a client or the server for everything else: 20 letters and digits, as the Firestore SDKs make them. */
export const documentId = z.string().check(z.regex(/^[A-Za-z0-9]{20}$/));

/**
 * Turns random bytes into an id of as many characters, five bits a byte.
 * @param bytes from a cryptographic source; the caller owns the randomness.
 */
export function idFromBytes(bytes: Uint8Array): string {
  let id = '';
  for (const byte of bytes) id += idAlphabet[byte & 31];
  return id;
}
