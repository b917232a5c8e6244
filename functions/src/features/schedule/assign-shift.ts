import { decideAssign, done, isErased, refuse, shiftCardOf, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { askForPlace } from './ask-for-place.ts';
import { plannedEvent } from './planned-event.ts';
import { tidingsFor } from './tell-of-schedule.ts';
import { placeToGive } from './taken-back.ts';
import { givePlace } from './write-place.ts';

/** Place, number of the shift, what the person is told and her reminder: all in one commit. */
export const assign: UseCase<typeof calls.assignShift, VerifiedPerson> = async (
  caller,
  { eventId, shiftId, uid, override },
  { store, now },
) => {
  const planned = await plannedEvent(store, caller.uid, eventId);
  if (!planned.ok) return planned;
  const event = planned.value;
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return found;
  const place = found.value;
  if (place.application !== undefined && isErased(place.application.person)) return refuse('not-accepted');

  const decided = decideAssign(place, override, now);
  if (!decided.ok) return decided;
  if (!decided.value.changed) return done({ assigned: true });
  const { mission, shift, account } = place;
  const given = await placeToGive(store, place, now);
  const tidings = await tidingsFor(store, now, { uid, event, reminderLead: account?.reminderLead }, [
    { shiftId, startsAt: shift.startsAt },
  ]);
  const after = shiftCardOf(mission, shift);
  // Of a shift that is over only the hours are of interest.
  if (shift.endsAt > now)
    tidings.changed({ shiftId, before: null, after, movedFrom: null, reason: '', teammate: null });
  tidings.reminded(shiftId, after);
  givePlace(store, place, given.assignment);
  given.offerAgain();
  tidings.write();
  return done({ assigned: true });
};
