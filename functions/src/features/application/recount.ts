import { applicationStatus, type ApplicationTally } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';

/**
 * Counts an event's applications anew. The count is written even when it is the same: an older count that is still on
 * its way elsewhere was made against the tally before this one, and is refused by that.
 */
export async function recount({ store }: Deps, eventId: string): Promise<void> {
  await store.revise(documents.applicationTally(eventId), async () => {
    const counts = applicationStatus.options.map(
      async (status) => [status, await store.count(queries.applicationsAt(eventId, status))] as const,
    );
    return Object.fromEntries(await Promise.all(counts)) as ApplicationTally;
  });
}
