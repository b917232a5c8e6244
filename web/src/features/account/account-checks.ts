import { emailAddress, isBlank, line, nameLength } from '@equipage/domain';

/** Firebase would take six characters. */
export const shortestPassword = 10;

const name = line(nameLength);

/** What is wrong with a given or family name; undefined when nothing is. */
export function nameFlaw(text: string): 'missing' | 'too-long' | undefined {
  if (isBlank(text)) return 'missing';
  return name.safeParse(text).success ? undefined : 'too-long';
}

/** What is wrong with an address; the mail that is sent to it has the last word. */
export function emailFlaw(text: string): 'missing' | 'malformed' | undefined {
  if (text.trim() === '') return 'missing';
  return emailAddress.safeParse(text).success ? undefined : 'malformed';
}

/** How many characters a new password lacks; 0 when it is long enough. */
export function missingCharacters(password: string): number {
  return Math.max(0, shortestPassword - password.length);
}

/**
 * Given and family name out of the one name that Google and Facebook tell: a first guess, to be corrected by the
 * person. The last word is the family name, as most people with two given names expect it.
 */
export function splitName(displayName: string | null): { givenName: string; familyName: string } {
  const words = (displayName ?? '').trim().split(/\s+/);
  return words.length > 1
    ? { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1)! }
    : { givenName: words[0] ?? '', familyName: '' };
}
