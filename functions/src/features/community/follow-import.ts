import { isImportedEntry } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { countMembers } from './count-members.ts';
import { adoptionOf, removeEntry } from './imported-entry.ts';

type Stored = Pick<Deps, 'store'>;

/** After each part of an import the community is counted once; one that is taken back loses its entries first. */
export async function followImport({ store }: Stored, orgId: string, importId: string): Promise<void> {
  const found = await store.read(documents.memberImport(orgId, importId));
  if (found?.state === 'undoing') await takeBack({ store }, orgId, importId);
  await countMembers({ store }, orgId);
}

/**
 * Takes away what an import has made, page by page, and says at the end that it is gone and how many stayed because they
 * have joined. Nothing comes in the meantime, so a run that is cut off is taken up where entries are left.
 */
async function takeBack({ store }: Stored, orgId: string, importId: string): Promise<void> {
  let joined = 0;
  for await (const page of store.pages(queries.membersImported(orgId, importId), pageSize)) {
    joined += await store.transact(async (transaction) => {
      const members = await transaction.readAll(page);
      let stayed = 0;
      for (const member of members) {
        // Gone meanwhile: joined, and then she is met under her own id, or taken out by herself.
        if (member?.imported?.importId !== importId) continue;
        if (member.imported.joined) stayed += 1;
        else removeEntry(transaction, orgId, member.id, importId);
      }
      return stayed;
    });
  }
  await store.transact(async (transaction) => {
    const place = documents.memberImport(orgId, importId);
    const found = await transaction.read(place);
    if (found?.state === 'undoing') transaction.update(place, { state: 'undone', joined });
  });
}

/**
 * Somebody came or went, or has another address. Whoever came by another way than her invitation may have been imported
 * before, and so may the address that somebody takes: then the entry becomes hers.
 *
 * Entries themselves come and go by thousands, and are counted with their import; only one that the person has taken
 * out herself is counted here.
 */
export async function followMember({ store }: Stored, orgId: string, memberId: string): Promise<void> {
  if (isImportedEntry(memberId)) {
    if ((await store.read(documents.importObjection(orgId, memberId))) === undefined) return;
  } else {
    await store.transact(async (transaction) => {
      const member = await transaction.read(documents.member(orgId, memberId));
      const adoption = member && (await adoptionOf(transaction, orgId, member));
      if (adoption === undefined) return;
      transaction.update(documents.member(orgId, memberId), { imported: adoption.imported });
      adoption.adopt();
    });
  }
  await countMembers({ store }, orgId);
}
