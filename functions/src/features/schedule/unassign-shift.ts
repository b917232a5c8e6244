import { done, isOver, refuse, swapIdOf, toldOf, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { askForPlace } from './ask-for-place.ts';
import { plannedEvent } from './planned-event.ts';
import { tidingsFor } from './tell-of-schedule.ts';
import { rememberedOf } from './taken-back.ts';
import { takePlaceBack } from './write-place.ts';

/** The reminder stays where it is: when it is due it finds that the shift is no longer the person's. */
export const unassign: UseCase<typeof calls.unassignShift, VerifiedPerson> = async (
  caller,
  { eventId, shiftId, uid, reason },
  { store, now },
) => {
  const planned = await plannedEvent(store, caller.uid, eventId);
  if (!planned.ok) return planned;
  const event = planned.value;
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return found;
  const place = found.value;
  const { roster, held, shift } = place;
  if (roster === undefined || held === undefined) return done({ assigned: false });
  if (isOver(event, now)) return refuse('event-over');

  const offer = await store.read(documents.swap(eventId, swapIdOf(shiftId, uid)));
  const tidings = await tidingsFor(store, now, { uid, event, reminderLead: undefined }, []);
  if (shift.endsAt > now)
    tidings.changed({
      shiftId,
      before: toldOf(held),
      after: null,
      movedFrom: null,
      reason,
      teammate: null,
    });
  takePlaceBack(store, { ...place, roster }, rememberedOf(held, offer, now));
  if (offer !== undefined) store.remove(documents.swap(eventId, offer.id));
  tidings.write();
  return done({ assigned: false });
};
