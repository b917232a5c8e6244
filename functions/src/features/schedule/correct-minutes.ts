import { done, placeIn, refuse, withShift, type Assignment, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { plannedEvent } from './planned-event.ts';
import { hoursBy } from './settle-hours.ts';

/** Taken back, the hours are what they would be without it: open, or counted where the event is finished. The profile's follow by trigger. */
export const correct: UseCase<typeof calls.correctMinutes, VerifiedPerson> = async (
  caller,
  { eventId, shiftId, uid, minutes },
  { store, now },
) => {
  const planned = await plannedEvent(store, caller.uid, eventId);
  if (!planned.ok) return planned;
  const place = documents.roster(eventId, uid);
  const roster = await store.read(place);
  const held = roster && placeIn(roster, shiftId);
  if (roster === undefined || held === undefined) return refuse('no-place');
  const said: Assignment = {
    ...held,
    workedMinutes: minutes,
    workedFrom: minutes === null ? null : 'organizer',
  };
  const open = { uid, shifts: { [shiftId]: said } };
  const shift =
    minutes === null ? placeIn({ shifts: await hoursBy(store, planned.value, open, now) }, shiftId) : said;
  if (shift === undefined) return refuse('no-place');
  if (held.workedMinutes !== shift.workedMinutes || held.workedFrom !== shift.workedFrom)
    store.update(place, withShift(roster, shiftId, shift));
  return done({ minutes: shift.workedMinutes });
};
