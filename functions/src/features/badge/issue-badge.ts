import type { Badge, Instant } from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/**
 * Gives a person a badge. The one before dies in the same commit: a token is good as long as its document is there.
 * @param before the badge that was read in this transaction, if there is one
 */
export function issueBadge(
  store: TransactionStore,
  uid: string,
  before: Badge | undefined,
  { token, now }: { readonly token: string; readonly now: Instant },
): void {
  if (before !== undefined) store.remove(documents.badgeToken(before.token));
  store.create(documents.badgeToken(token), { uid });
  store.put(documents.badge(uid), { id: uid, token, issuedAt: now });
}
