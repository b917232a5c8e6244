import { counted, eventCardOf } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { mapPages, pageSize, project } from '../../store/project.ts';
import { idOf } from '../../store/document.ts';
import { sweeping } from '../../store/sweeping.ts';

/** What supporters know of an event, as it is now. The number of its people waits for its day. */
export async function settleSupport({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  await project(store, {
    source: (transaction) => transaction.read(documents.event(eventId)),
    targets: mapPages(store.pages(queries.supportersOf(eventId), pageSize), ({ value }) =>
      documents.supportedEvent(value.id, eventId),
    ),
    carried: (event) => eventCardOf(event),
  });
}

/** Counts the teammates of supported events whose last count is a day old. */
export async function countSupport({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  await sweeping(async (each) => {
    await each(store.pages(queries.supportToCount(now), pageSize), async ({ path }) => {
      const eventId = idOf(path);
      const place = documents.supportedEvent(path.split('/')[1]!, eventId);
      await store.race(async (transaction) => {
        const supported = await transaction.read(place);
        const event = await transaction.read(documents.event(eventId));
        const tally = await transaction.read(documents.applicationTally(eventId));
        const due = supported?.countAgainAt ?? null;
        if (due === null || due > now) return;
        transaction.update(place, event === undefined ? { countAgainAt: null } : counted(event, tally, now));
      });
    });
  });
}
