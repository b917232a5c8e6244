import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/**
 * Takes away a question that is being deleted: the last values first, page by page, and the question last. No projection
 * writes a value of it any more, so what is gone stays gone; a run that is cut off is taken up where values are left.
 */
export async function removeSharedField(
  { store }: Pick<Deps, 'store'>,
  orgId: string,
  fieldId: string,
): Promise<void> {
  const place = documents.sharedField(orgId, fieldId);
  const field = await store.read(place);
  if (field === undefined || !field.deleting) return;

  for await (const page of store.pages(queries.lastValuesWith(orgId, fieldId), pageSize)) {
    await store.transact(async (transaction) => {
      const present = await transaction.readAll(page);
      for (const [index, document] of page.entries()) {
        const last = present[index];
        if (last?.values[fieldId] === undefined) continue;
        const { [fieldId]: _, ...values } = last.values;
        if (Object.keys(values).length === 0) transaction.remove(document);
        else transaction.update(document, { values });
      }
    });
  }
  await store.transact(async (transaction) => {
    if ((await transaction.read(place))?.deleting) transaction.remove(place);
  });
}
