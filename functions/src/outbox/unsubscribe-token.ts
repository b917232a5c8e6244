import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChosenKind, Language } from '@equipage/domain';

/** What a link may do: end one person's mails of one kind. */
export interface Unsubscription {
  readonly uid: string;
  readonly kind: ChosenKind;
}

/** Shorter keys are guessed, and an empty one would be a secret that is missing. */
const shortestKey = 32;

/** The address that ends a kind of mails. It works for whoever has the mail, without signing in, and for nothing else. */
export function unsubscribeLink(
  webOrigin: string,
  key: string,
  { uid, kind, language }: Unsubscription & { readonly language: Language },
): string {
  const parameters = new URLSearchParams({ uid, kind, lang: language, token: sign(key, { uid, kind }) });
  return `${webOrigin}/unsubscribe?${parameters.toString()}`;
}

/** Whether we made this token for exactly this person and kind. */
export function isSigned(key: string, unsubscription: Unsubscription, token: string): boolean {
  const expected = Buffer.from(sign(key, unsubscription));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sign(key: string, { uid, kind }: Unsubscription): string {
  if (key.length < shortestKey) throw new Error(`UNSUBSCRIBE_KEY has less than ${shortestKey} characters`);
  // As JSON, so that no two pairs read alike.
  return createHmac('sha256', key)
    .update(JSON.stringify(['unsubscribe', uid, kind]))
    .digest('base64url');
}
