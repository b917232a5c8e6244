import type { Deps } from '../../edge/deps.ts';
import { idOf } from '../../store/document.ts';
import { queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { sweeping } from '../../store/sweeping.ts';
import { settleEvent } from './settle-participations.ts';

/**
 * The start of an event is no write, so no trigger tells of it: this looks for events that run and whose accepted people
 * are more or fewer than the profiles that tell of it. Two counts an event and a run; the people are read only when the
 * counts differ. An event that is over is settled by the change of its state.
 */
export async function settleBegunEvents(deps: Deps): Promise<void> {
  const { store, clock } = deps;
  await sweeping(async (each) => {
    await each(store.pages(queries.begunEvents(clock.now()), pageSize), async ({ path }) => {
      const eventId = idOf(path);
      const [accepted, told] = await Promise.all([
        store.count(queries.applicationsAt(eventId, 'accepted')),
        store.count(queries.participationsAt(eventId)),
      ]);
      if (accepted !== told) await settleEvent(deps, eventId);
    });
  });
}
