import { decideFinish, done, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { managedEvent } from './managed-event.ts';

/** The rules look at the event itself, so conversations are closed with this commit; the archives follow by trigger. */
export const finish: UseCase<typeof calls.finishEvent, VerifiedPerson> = async (
  { uid },
  { eventId },
  { store, now },
) => {
  const event = await managedEvent(store, uid, eventId);
  if (!event.ok) return event;
  const decided = decideFinish(event.value);
  if (!decided.ok) return decided;
  const { state, changed } = decided.value;
  if (changed) store.update(documents.event(eventId), { state, finishedAt: now, updatedAt: now });
  return done({ state });
};
