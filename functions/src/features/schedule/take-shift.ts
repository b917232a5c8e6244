import {
  assignmentOf,
  decideLeaveShift,
  decideTake,
  done,
  shiftCardOf,
  swapIdOf,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { askForPlace } from './ask-for-place.ts';
import { shiftsElsewhere } from './shifts-elsewhere.ts';
import { tidingsFor } from './tell-of-schedule.ts';
import { givePlace, takePlaceBack } from './write-place.ts';

/** Who takes a place knows of it, so nothing but the reminder is told. */
export const take: UseCase<typeof calls.takeShift, VerifiedPerson> = async (
  { uid },
  { eventId, shiftId },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return found;
  const elsewhere = await shiftsElsewhere(store, uid, eventId);
  const place = { ...found.value, others: [...found.value.others, ...elsewhere] };

  const decided = decideTake(place, now);
  if (!decided.ok) return decided;
  if (!decided.value.changed) return done({ assigned: true });
  const { mission, shift, account } = place;
  const who = { uid, event: place.event, reminderLead: account?.reminderLead };
  const tidings = await tidingsFor(store, now, who, [{ shiftId, startsAt: shift.startsAt }]);
  tidings.reminded(shiftId, shiftCardOf(mission, shift));
  givePlace(store, place, assignmentOf(mission, shift, 'self', now));
  tidings.write();
  return done({ assigned: true });
};

/** Leaves a place that was taken; an offer of it goes with it. */
export const leave: UseCase<typeof calls.leaveShift, VerifiedPerson> = async (
  { uid },
  { eventId, shiftId },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return found;
  const place = found.value;
  const decided = decideLeaveShift(place, now);
  if (!decided.ok) return decided;
  if (!decided.value.changed || place.roster === undefined) return done({ assigned: false });
  const offer = await store.read(documents.swap(eventId, swapIdOf(shiftId, uid)));
  takePlaceBack(store, { ...place, roster: place.roster });
  if (offer !== undefined) store.remove(documents.swap(eventId, offer.id));
  return done({ assigned: false });
};
