import { decideArchiving, decideUnarchiving, done, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { managedEvent } from './managed-event.ts';

type Change = UseCase<typeof calls.archiveEvent | typeof calls.unarchiveEvent, VerifiedPerson>;

function changing(decide: typeof decideArchiving): Change {
  return async ({ uid }, { eventId }, { store, now }) => {
    const event = await managedEvent(store, uid, eventId);
    if (!event.ok) return event;
    const decided = decide(event.value);
    if (!decided.ok) return decided;
    const { state, changed } = decided.value;
    if (changed) store.update(documents.event(eventId), { state, updatedAt: now });
    return done({ state });
  };
}

/** Both for org users. The cards of the event in other documents follow by trigger. */
export const archive = changing(decideArchiving);
export const unarchive = changing(decideUnarchiving);
