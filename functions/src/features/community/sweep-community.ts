import { presenceKeptFor } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { sweeping } from '../../store/sweeping.ts';
import { followImport } from './follow-import.ts';
import { heldMails, noteHeldMails } from './held-mails.ts';
import { removeOrgField } from './remove-org-field.ts';
import { removeSharedField } from './remove-shared-field.ts';

/**
 * Takes away what crashed tabs have left, ends the deletions of fields and the taking back of imports whose trigger was
 * lost or given up, and counts the invitations that wait for another day.
 */
export async function sweepCommunity({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const longAgo = clock.now() - presenceKeptFor;
  await sweeping(async (each) => {
    await each(store.pages(queries.stalePresences(longAgo), pageSize), (found) =>
      store.transact(async (transaction) => {
        const tab = await transaction.read(found);
        // It may have been heard of since.
        if (tab !== undefined && tab.at <= longAgo) transaction.remove(found);
      }),
    );
    await each(store.pages(queries.fieldsToDelete(), pageSize), ({ path, value }) =>
      removeOrgField({ store }, orgIdIn(path), value.id),
    );
    await each(store.pages(queries.sharedFieldsToDelete(), pageSize), ({ path, value }) =>
      removeSharedField({ store }, orgIdIn(path), value.id),
    );
    await each(store.pages(queries.importsToUndo(), pageSize), ({ path, value }) =>
      followImport({ store }, orgIdIn(path), value.id),
    );
    await each(heldMails({ store }), (held) => noteHeldMails({ store }, held));
  });
}

/** `organizations/{orgId}/orgFields/{fieldId}`, and the same for fields of the library and for imports. */
function orgIdIn(path: string): string {
  return path.split('/')[1]!;
}
