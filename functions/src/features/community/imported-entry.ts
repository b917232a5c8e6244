import { createHash } from 'node:crypto';
import { adoptedInfo, importedEntryId, type Member, type OrgInfo } from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** The place of an address in every community that imports it: found again whoever imports, and whenever she joins. */
export function entryIdOf(email: string): string {
  return importedEntryId(createHash('sha256').update(email).digest('hex'));
}

/** The name of the one notice that invites an entry. */
export function joinInvitationNoticeId(orgId: string, entryId: string, importId: string): string {
  return `join-invitation:${orgId}:${entryId}:${importId}`;
}

export interface Adoption {
  readonly imported: { readonly importId: string; readonly joined: true };
  /** What is noted about her from then on; undefined when nothing is. */
  readonly info: OrgInfo | undefined;
  /** Takes the entry away, and puts what was noted about it under her own name. */
  readonly adopt: () => void;
}

/**
 * An imported entry that turns out to be a member's own: of her address, in this organization. Reads; `adopt` writes.
 */
export async function adoptionOf(
  store: TransactionStore,
  orgId: string,
  { id: uid, email }: Pick<Member, 'id' | 'email'>,
): Promise<Adoption | undefined> {
  const entryId = entryIdOf(email);
  const entry = await store.read(documents.member(orgId, entryId));
  if (entry?.imported === undefined) return undefined;
  const noted = await store.read(documents.orgInfo(orgId, entryId));
  const own = await store.read(documents.orgInfo(orgId, uid));
  const { importId } = entry.imported;
  const info = noted === undefined ? own : adoptedInfo(uid, own, noted);
  return {
    imported: { importId, joined: true },
    info,
    adopt() {
      if (noted !== undefined && info !== undefined) store.put(documents.orgInfo(orgId, uid), info);
      removeEntry(store, orgId, entryId, importId);
    },
  };
}

/** Takes an entry away with all that belongs to it. An invitation that has not left yet is not sent. */
export function removeEntry(store: TransactionStore, orgId: string, entryId: string, importId: string): void {
  store.remove(documents.member(orgId, entryId));
  store.remove(documents.orgInfo(orgId, entryId));
  store.remove(documents.notice(joinInvitationNoticeId(orgId, entryId, importId)));
}
