import { done, placeIn, refuse, withShift, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { plannedEvent } from './planned-event.ts';

/** The profile's hours follow by trigger. */
export const correct: UseCase<typeof calls.correctMinutes, VerifiedPerson> = async (
  caller,
  { eventId, shiftId, uid, minutes },
  { store },
) => {
  const planned = await plannedEvent(store, caller.uid, eventId);
  if (!planned.ok) return planned;
  const place = documents.roster(eventId, uid);
  const roster = await store.read(place);
  const held = roster && placeIn(roster, shiftId);
  if (roster === undefined || held === undefined) return refuse('no-place');
  if (held.workedMinutes !== minutes)
    store.update(place, withShift(roster, shiftId, { ...held, workedMinutes: minutes }));
  return done({ minutes });
};
