import { badgeToken } from './badge.schema.ts';

/**
 * Says that a picture is a badge of ours and of which form, so that a scanner tells it from the code of a ticket, and an
 * old scanner says "too new" about a later form and not "unknown person".
 */
const mark = 'EQ1.';

/** What stands in the QR code of a badge. It fits version 2 of the QR code at the middle level of error correction. */
export function badgeCodeOf(token: string): string {
  return `${mark}${token}`;
}

/**
 * The token in what a camera read or somebody typed.
 * @returns undefined for everything that is not a badge of ours
 */
export function tokenInBadgeCode(code: string): string | undefined {
  const text = code.trim();
  if (!text.startsWith(mark)) return undefined;
  const token = badgeToken.safeParse(text.slice(mark.length));
  return token.success ? token.data : undefined;
}
