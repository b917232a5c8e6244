import { done, isOver, refuse, type calls, type Outcome } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { plannedEvent } from './planned-event.ts';
import { atOnce, settlePeople } from './settle-shift.ts';

/**
 * First the people, then the shift: whoever looks in between finds a shift with fewer people, and its number is right. A
 * right that is lost in the middle ends it.
 */
export const cancel: SteppingUseCase<typeof calls.cancelShifts, VerifiedPerson> = async (
  caller,
  { eventId, shiftIds, missionId, reason },
  { store, now },
) => {
  /** A step of it, if the caller may still plan the event. */
  function step(work: (transaction: TransactionStore) => Promise<void> | void) {
    return store.transact(
      async (transaction): Promise<Outcome<Record<string, never>, 'not-allowed' | 'event-over'>> => {
        const planned = await plannedEvent(transaction, caller.uid, eventId);
        if (!planned.ok) return planned;
        if (isOver(planned.value, now)) return refuse('event-over');
        await work(transaction);
        return done({});
      },
    );
  }

  for (const shiftId of shiftIds) {
    for await (const page of store.pages(queries.rostersWith(eventId, shiftId), atOnce)) {
      const uids = page.map(({ value }) => value.uid);
      const told = await step((transaction) =>
        settlePeople(transaction, now, { eventId, shiftId, canceledFor: reason }, uids),
      );
      if (!told.ok) return told;
    }
    const gone = await step((transaction) => transaction.remove(documents.shift(eventId, shiftId)));
    if (!gone.ok) return gone;
  }
  return await step((transaction) => {
    if (missionId !== null) transaction.remove(documents.mission(eventId, missionId));
  });
};
