import { createHash } from 'node:crypto';
import { withChangeLink, type Instant } from '@equipage/domain';
import type { OutboxDeps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/** What stands in the link: whose change it is, and the secret. Form and hash are checked by `emailChangeToken`. */
interface LinkParts {
  readonly uid: string;
  readonly hash: string;
}

/**
 * The secret for one more mail about a change of address, made while the mail is sent; its hash is stored first, so that
 * no mail goes out whose link does not work.
 * @returns undefined when the mail has nothing to tell any more: another request took its place, or this one is over
 */
export async function newEmailChangeToken(
  { store, newToken }: Pick<OutboxDeps, 'store' | 'newToken'>,
  { uid, requestedAt, purpose }: { uid: string; requestedAt: Instant; purpose: 'confirm' | 'stop' },
): Promise<string | undefined> {
  let token: string | undefined;
  await store.revise(documents.emailChange(uid), (change) => {
    token = undefined;
    if (change?.state !== 'open' || change.requestedAt !== requestedAt) return undefined;
    token = `${uid}.${newToken()}`;
    return withChangeLink(change, purpose, hashOf(token));
  });
  return token;
}

/** @param token of the form of `emailChangeToken` */
export function readEmailChangeToken(token: string): LinkParts {
  return { uid: token.slice(0, token.indexOf('.')), hash: hashOf(token) };
}

/** The secret is long and made by chance, so that a plain hash of it tells nobody anything. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
