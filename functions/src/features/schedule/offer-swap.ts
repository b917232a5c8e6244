import { decideOffer, done, placeIn, refuse, swapIdOf, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { askForPlace } from './ask-for-place.ts';

/** Shows the shift to the other teammates; a new wish takes the place of the one before. */
export const offer: UseCase<typeof calls.offerSwap, VerifiedPerson> = async (
  { uid },
  { eventId, shiftId, forShiftId },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return found;
  const { roster, application } = found.value;
  const decided = decideOffer(found.value, now);
  if (!decided.ok) return decided;
  if (roster === undefined || application === undefined) return refuse('no-place');

  if (forShiftId !== null) {
    const wanted = await store.read(documents.shift(eventId, forShiftId));
    if (wanted === undefined) return refuse('no-shift');
    if (placeIn(roster, forShiftId) !== undefined) return refuse('has-place');
    if (wanted.startsAt <= now) return refuse('shift-begun');
  }
  const id = swapIdOf(shiftId, uid);
  store.put(documents.swap(eventId, id), {
    id,
    shiftId,
    uid,
    name: application.person.name,
    forShiftId,
    offeredAt: now,
  });
  return done({ offered: true });
};

export const withdraw: UseCase<typeof calls.withdrawSwap, VerifiedPerson> = async (
  { uid },
  { eventId, shiftId },
  { store },
) => {
  store.remove(documents.swap(eventId, swapIdOf(shiftId, uid)));
  return done({ offered: false });
};
