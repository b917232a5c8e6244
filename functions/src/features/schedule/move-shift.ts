import {
  decideMoveShift,
  done,
  isErased,
  placeIn,
  refuse,
  shiftCardOf,
  swapIdOf,
  toldOf,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { askForPlace } from './ask-for-place.ts';
import { plannedEvent } from './planned-event.ts';
import { placeToGive, rememberedOf } from './taken-back.ts';
import { tidingsFor } from './tell-of-schedule.ts';
import { movePlace } from './write-place.ts';

/**
 * Both shifts, what the person is told and her reminder: all in one commit. How she came to her place stays; an offer of
 * the one that she leaves goes with it, and comes back when she is moved back.
 */
export const move: UseCase<typeof calls.moveShift, VerifiedPerson> = async (
  caller,
  { eventId, shiftId: fromId, toShiftId, uid, override },
  { store, now },
) => {
  const planned = await plannedEvent(store, caller.uid, eventId);
  if (!planned.ok) return planned;
  const event = planned.value;
  const found = await askForPlace(store, event, toShiftId, uid, fromId);
  if (!found.ok) return found;
  const place = found.value;
  const { roster, application, account, mission, shift } = place;
  if (application !== undefined && isErased(application.person)) return refuse('not-accepted');

  const left = roster && placeIn(roster, fromId);
  const decided = decideMoveShift(place, left, override, now);
  if (!decided.ok) return decided;
  if (!decided.value.changed || roster === undefined || left === undefined) return done({ assigned: true });
  const from = await store.read(documents.shift(eventId, fromId));
  if (from === undefined) return refuse('no-shift');
  const offer = await store.read(documents.swap(eventId, swapIdOf(fromId, uid)));
  const given = await placeToGive(store, place, now);
  const tidings = await tidingsFor(store, now, { uid, event, reminderLead: account?.reminderLead }, [
    { shiftId: toShiftId, startsAt: shift.startsAt },
  ]);

  const before = toldOf(left);
  const after = shiftCardOf(mission, shift);
  if (Math.max(before.endsAt, shift.endsAt) > now) {
    const how = { movedFrom: fromId, reason: '', teammate: null };
    tidings.changed({ shiftId: toShiftId, before, after, ...how });
  }
  tidings.reminded(toShiftId, after);
  const assignment = { ...given.assignment, source: left.source };
  movePlace(store, { ...place, roster }, assignment, {
    shift: from,
    remembered: rememberedOf(left, offer, now),
  });
  if (offer !== undefined) store.remove(documents.swap(eventId, offer.id));
  given.offerAgain();
  tidings.write();
  return done({ assigned: true });
};
