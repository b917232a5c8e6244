import type { LedgerEntry, OrgMovement } from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** Writes the entries of a movement. One that is there already makes the commit fail: its movement was made before. */
export function enter(store: TransactionStore, entries: readonly LedgerEntry[]): void {
  for (const entry of entries) store.create(documents.ledgerEntry(entry.orgId, entry.id), entry);
}

/** The first movement of an organization, which makes its wallet. */
export function openBooks(store: TransactionStore, orgId: string, { org, entries }: OrgMovement): void {
  store.create(documents.orgWallet(orgId), org);
  enter(store, entries);
}
