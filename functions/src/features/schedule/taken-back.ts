import {
  assignmentOf,
  sameSchedule,
  shiftCardOf,
  swapIdOf,
  takenBackIn,
  type Assignment,
  type Instant,
  type Swap,
  type TakenPlace,
} from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import type { FoundPlace } from './ask-for-place.ts';

/** The place as it is, to be remembered when it is taken away. */
export function rememberedOf(assignment: Assignment, offer: Swap | undefined, takenAt: Instant): TakenPlace {
  if (offer === undefined) return { assignment, offer: null, takenAt };
  const { forShiftId, offeredAt } = offer;
  return { assignment, offer: { forShiftId, offeredAt }, takenAt };
}

/** A place that an organizer gives. */
export interface GivenPlace {
  readonly assignment: Assignment;
  /** Writes the offer that the person had made of it. */
  offerAgain(): void;
}

/**
 * The place that an organizer gives: a new one, or, where it was taken back a few minutes ago, the one that it was. A
 * mistake that is undone costs the person nothing: what she took herself she may still leave, and what she offered is
 * still offered. Reads, so it comes before the first write.
 */
export async function placeToGive(
  store: TransactionStore,
  { uid, event, mission, shift, application, roster }: FoundPlace,
  now: Instant,
): Promise<GivenPlace> {
  const before = roster && takenBackIn(roster, shift.id, now);
  const place = documents.swap(event.id, swapIdOf(shift.id, uid));
  const standing = await store.read(place);
  if (before === undefined)
    return { assignment: assignmentOf(mission, shift, 'organizer', now), offerAgain: () => undefined };
  const card = shiftCardOf(mission, shift);
  const isAsItWas =
    sameSchedule(before.assignment, card) && before.assignment.missionName === card.missionName;
  return {
    // Calendars tell by this time that an entry is another: what moved while nobody had it was given now.
    assignment: { ...before.assignment, ...card, ...(!isAsItWas && { assignedAt: now }) },
    offerAgain() {
      if (before.offer === null || standing !== undefined || shift.startsAt <= now) return;
      const name = application?.person.name ?? '';
      store.create(place, { id: swapIdOf(shift.id, uid), shiftId: shift.id, uid, name, ...before.offer });
    },
  };
}
