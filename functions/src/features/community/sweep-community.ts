import { presenceKeptFor } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { sweepImports } from './follow-import.ts';
import { removeOrgField } from './remove-org-field.ts';
import { removeSharedField } from './remove-shared-field.ts';

/**
 * Takes away what crashed tabs have left, and ends the deletions of fields and the taking back of imports whose trigger
 * was lost or given up.
 */
export async function sweepCommunity({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const longAgo = clock.now() - presenceKeptFor;
  for await (const page of store.pages(queries.stalePresences(longAgo), pageSize)) {
    await store.transact(async (transaction) => {
      const tabs = await transaction.readAll(page);
      for (const [index, document] of page.entries()) {
        const tab = tabs[index];
        // It may have been heard of since.
        if (tab !== undefined && tab.at <= longAgo) transaction.remove(document);
      }
    });
  }
  for await (const page of store.pages(queries.fieldsToDelete(), pageSize)) {
    for (const { path, value } of page) await removeOrgField({ store }, orgIdIn(path), value.id);
  }
  for await (const page of store.pages(queries.sharedFieldsToDelete(), pageSize)) {
    for (const { path, value } of page) await removeSharedField({ store }, orgIdIn(path), value.id);
  }
  await sweepImports({ store });
}

/** `organizations/{orgId}/orgFields/{fieldId}`, and the same for those of the library */
function orgIdIn(path: string): string {
  return path.split('/')[1]!;
}
