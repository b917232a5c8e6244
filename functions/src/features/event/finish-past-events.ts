import { decideFinish } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { sweeping } from '../../store/sweeping.ts';

/**
 * Finishes the published events whose end is reached, so that they move to everybody's archives by themselves. Rules
 * and use-cases look at the end itself and have closed them already.
 */
export async function finishPastEvents({ store, clock }: Deps): Promise<void> {
  const now = clock.now();
  await sweeping(async (each) => {
    await each(store.pages(queries.pastEvents(now), pageSize), (found) =>
      store.transact(async (transaction) => {
        const event = await transaction.read(found);
        if (event === undefined || event.endsAt > now) return;
        const decided = decideFinish(event);
        if (!decided.ok || !decided.value.changed) return;
        transaction.update(found, { state: decided.value.state, finishedAt: now, updatedAt: now });
      }),
    );
  });
}
