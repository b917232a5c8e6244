import { decidePublication, done, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { managedEvent } from './managed-event.ts';

export const publish: UseCase<typeof calls.publishEvent, VerifiedPerson> = async (
  { uid },
  { eventId },
  { store, now },
) => {
  const event = await managedEvent(store, uid, eventId);
  if (!event.ok) return event;
  const decided = decidePublication(event.value, now);
  if (!decided.ok) return decided;
  const { state, changed } = decided.value;
  if (changed) store.update(documents.event(eventId), { state, updatedAt: now });
  return done({ state });
};
