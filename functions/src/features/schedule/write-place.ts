import {
  assignmentOf,
  withoutShift,
  withShift,
  type Instant,
  type PlaceSource,
  type Roster,
} from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { emptyRoster, type FoundPlace } from './ask-for-place.ts';

/**
 * Writes that the person has the place: roster and number of the shift in one commit, so that neither the last place nor
 * two shifts at one time are given twice.
 */
export function givePlace(
  store: TransactionStore,
  place: FoundPlace,
  source: PlaceSource,
  now: Instant,
): void {
  const { event, shift } = place;
  putShift(store, place, source, now);
  store.update(documents.shift(event.id, shift.id), { assigned: shift.assigned + 1 });
}

/** The roster alone: for an exchange, in which the number of people stays. */
export function putShift(
  store: TransactionStore,
  { uid, event, mission, shift, application, roster }: FoundPlace,
  source: PlaceSource,
  now: Instant,
  givenAway?: string,
): void {
  const before = roster ?? (application && emptyRoster(event, application));
  if (before === undefined) throw new Error('a place was given to somebody who did not apply');
  const kept = givenAway === undefined ? before : withoutShift(before, givenAway);
  const change = withShift(kept, shift.id, assignmentOf(mission, shift, source, now));
  if (roster === undefined) store.create(documents.roster(event.id, uid), { ...before, ...change });
  else store.update(documents.roster(event.id, uid), change);
}

/** Writes that the person no longer has it. */
export function takePlaceBack(
  store: TransactionStore,
  { uid, event, shift, roster }: FoundPlace & { readonly roster: Roster },
): void {
  store.update(documents.roster(event.id, uid), withoutShift(roster, shift.id));
  store.update(documents.shift(event.id, shift.id), { assigned: Math.max(0, shift.assigned - 1) });
}
