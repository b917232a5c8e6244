/** What is known of somebody at the door of a page. */
export interface AtTheDoor {
  readonly session: 'unknown' | 'signed-out' | 'signed-in';
  /** The login certainly has no account yet. */
  readonly accountMissing: boolean;
  readonly emailVerified: boolean;
  /** The account is closed and will be erased. */
  readonly closing: boolean;
}

/** `wait`: not known yet. The others but `in` name the page that helps. */
export type Door = 'wait' | 'sign-in' | 'names' | 'closing' | 'check-mail' | 'in';

/** Which way somebody goes who comes to a page for people with an account, or even with a proven address. */
export function doorFor(who: AtTheDoor, need: { readonly verified: boolean }): Door {
  if (who.session === 'unknown') return 'wait';
  if (who.session === 'signed-out') return 'sign-in';
  if (who.accountMissing) return 'names';
  if (who.closing) return 'closing';
  return need.verified && !who.emailVerified ? 'check-mail' : 'in';
}
