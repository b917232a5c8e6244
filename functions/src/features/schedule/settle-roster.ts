import { isErased, isOver } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { emptyRoster } from './ask-for-place.ts';
import { settleShift } from './settle-shift.ts';

/**
 * What follows from an application for the planning: who is accepted stands among those who can be given shifts, and who
 * is so no longer loses hers, as long as the event goes on. What was done stays done.
 */
export async function settleRoster(deps: Deps, eventId: string, uid: string): Promise<void> {
  const freed = await deps.store.transact(async (store) => {
    const event = await store.read(documents.event(eventId));
    const application = await store.read(documents.application(eventId, uid));
    const roster = await store.read(documents.roster(eventId, uid));
    if (event === undefined || application === undefined) return [];
    if (application.status === 'accepted' && !isErased(application.person)) {
      if (roster === undefined) store.create(documents.roster(eventId, uid), emptyRoster(event, application));
      return [];
    }
    if (roster === undefined || isOver(event, deps.clock.now())) return [];
    store.remove(documents.roster(eventId, uid));
    return roster.shiftIds;
  });
  for (const shiftId of freed) await settleShift(deps, eventId, shiftId);
  for await (const page of deps.store.pages(queries.swapsAt(eventId, uid), pageSize)) {
    await deps.store.transact(async (store) => {
      const application = await store.read(documents.application(eventId, uid));
      if (application?.status === 'accepted') return;
      for (const offer of page) store.remove(offer);
    });
  }
}
