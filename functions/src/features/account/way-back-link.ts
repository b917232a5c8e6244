import { createHash } from 'node:crypto';
import { withLink, type Instant } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/** What is stored of a link: whoever reads the database cannot follow it. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(`way back ${token}`).digest('base64url');
}

/**
 * A new secret for the mail that is being sent, or undefined when nothing leads back any more. It exists in the mail
 * alone; the one of an attempt before goes on working, since that mail may have arrived.
 */
export async function newWayBack(
  { store, newToken }: Pick<Deps, 'store' | 'newToken'>,
  uid: string,
  requestedAt: Instant,
): Promise<string | undefined> {
  const token = `${uid}.${newToken()}`;
  const place = documents.deletion(uid);
  return await store.transact(async (transaction) => {
    const deletion = await transaction.read(place);
    const next = deletion && withLink(deletion, requestedAt, hashOfLink(token));
    if (next === undefined) return undefined;
    transaction.update(place, { linkHashes: next.linkHashes });
    return token;
  });
}
