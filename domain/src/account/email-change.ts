import { day, minute, type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import type { Language } from '../base/stored.ts';
import type { EmailChange } from './email-change.schema.ts';

/** How long a link in a mail about a change of address works. */
export const emailChangeLife = day;
/** How long we can still tell the bearer of a dead link why it is dead. */
const remembered = 30 * day;
/** Enough for every mail of the day; a list in a document has an end. */
const mostHashes = 30;

/** How long ago somebody may have signed in who changes what the account hangs on. */
const recent = 5 * minute;

/** Whether the person has proven a moment ago who they are: with more at stake, an open session is not enough. */
export function signedInRecently(signedInAt: Instant, now: Instant): boolean {
  return now - signedInAt <= recent;
}

export interface AskedChange {
  readonly uid: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly language: Language;
}

/** Whether the same was asked for less than a minute ago: a double click, which makes no second mail. */
export function isSameRequest(before: EmailChange | undefined, newEmail: string, now: Instant): boolean {
  return before?.state === 'open' && before.newEmail === newEmail && now - before.requestedAt < minute;
}

/** The change asked for now. It takes the place of an earlier one, whose link then no longer works. */
export function requestChange(
  before: EmailChange | undefined,
  { uid, oldEmail, newEmail, language }: AskedChange,
  now: Instant,
): EmailChange {
  return {
    id: uid,
    oldEmail,
    newEmail,
    language,
    state: 'open',
    requestedAt: now,
    expiresAt: now + emailChangeLife,
    confirmHashes: [],
    stopHashes: before?.stopHashes ?? [],
    supersededHashes: latest([...(before?.supersededHashes ?? []), ...(before?.confirmHashes ?? [])]),
    forgetAt: now + remembered,
  };
}

/** The same change with one more link that confirms or stops it. */
export function withChangeLink(change: EmailChange, purpose: 'confirm' | 'stop', hash: string): EmailChange {
  return purpose === 'confirm'
    ? { ...change, confirmHashes: latest([...change.confirmHashes, hash]) }
    : { ...change, stopHashes: latest([...change.stopHashes, hash]) };
}

function latest(hashes: readonly string[]): string[] {
  return hashes.slice(-mostHashes);
}

/** Refusals of both kinds of links. Whose link it is not, and one that was never made, are the same to its bearer. */
export type EmailLinkRefusal =
  'link-wrong' | 'link-superseded' | 'link-stopped' | 'link-used' | 'link-expired' | 'other-account';

/**
 * What the bearer of a confirming link may expect: `confirming`, unless the link is worth nothing.
 * @param visitor who is signed in where the link was opened, if anybody is
 */
export function confirmChange(
  change: EmailChange | undefined,
  hash: string,
  visitor: string | undefined,
  now: Instant,
): Outcome<EmailChange, EmailLinkRefusal> {
  if (change === undefined) return refuse('link-wrong');
  if (change.supersededHashes.includes(hash)) return refuse('link-superseded');
  if (!change.confirmHashes.includes(hash)) return refuse('link-wrong');
  if (change.state === 'done') return refuse('link-used');
  if (change.state === 'stopped') return refuse('link-stopped');
  if (visitor !== undefined && visitor !== change.id) return refuse('other-account');
  if (change.state === 'confirming') return done(change);
  if (now >= change.expiresAt) return refuse('link-expired');
  return done({ ...change, state: 'confirming' });
}

/**
 * What the bearer of a stopping link may expect. Stopping twice is stopping once; a change that is already carried out
 * cannot be stopped.
 */
export function stopChange(
  change: EmailChange | undefined,
  hash: string,
  now: Instant,
): Outcome<EmailChange, 'link-wrong' | 'link-used' | 'link-expired'> {
  if (change === undefined || !change.stopHashes.includes(hash)) return refuse('link-wrong');
  if (change.state === 'stopped') return done(change);
  if (change.state !== 'open') return refuse('link-used');
  if (now >= change.expiresAt) return refuse('link-expired');
  return done({ ...change, state: 'stopped' });
}
