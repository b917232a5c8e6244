import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/**
 * Takes away a field that is being deleted: all values first, page by page, and the field last. Since nobody writes
 * values of it any more, what is gone stays gone; a run that is cut off is taken up where values are left.
 */
export async function removeOrgField(
  { store }: Pick<Deps, 'store'>,
  orgId: string,
  fieldId: string,
): Promise<void> {
  const place = documents.orgField(orgId, fieldId);
  const field = await store.read(place);
  if (field === undefined || !field.deleting) return;

  for await (const page of store.pages(queries.orgInfoWith(orgId, fieldId), pageSize)) {
    await store.transact(async (transaction) => {
      const infos = await transaction.readAll(page);
      for (const [index, document] of page.entries()) {
        const info = infos[index];
        if (info?.values[fieldId] === undefined) continue;
        const { [fieldId]: _, ...values } = info.values;
        if (Object.keys(values).length === 0) transaction.remove(document);
        else transaction.update(document, { values });
      }
    });
  }
  await store.transact(async (transaction) => {
    if ((await transaction.read(place))?.deleting) transaction.remove(place);
  });
}
