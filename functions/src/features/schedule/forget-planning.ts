import type { Deps } from '../../edge/deps.ts';
import type { Query } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/** Takes away the missions, shifts and counters of an event that is no more; those of one that is there stay. */
export async function forgetPlanning({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  const planned: Query[] = [
    queries.missionsOf(eventId),
    queries.shiftsOf(eventId),
    queries.countersOf(eventId),
  ];
  for (const query of planned) {
    for await (const page of store.pages(query, pageSize)) {
      await store.transact(async (transaction) => {
        if ((await transaction.read(documents.event(eventId))) !== undefined) return;
        for (const document of page) transaction.remove(document);
      });
    }
  }
}
