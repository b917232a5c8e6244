import {
  withoutShift,
  withoutTakenBack,
  withShift,
  withTakenBack,
  type Assignment,
  type Event,
  type Roster,
  type Shift,
  type TakenPlace,
} from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { emptyRoster, type FoundPlace } from './ask-for-place.ts';

/**
 * Writes that the person has the place: roster and number of the shift in one commit, so that neither the last place nor
 * two shifts at one time are given twice.
 */
export function givePlace(store: TransactionStore, place: FoundPlace, assignment: Assignment): void {
  const { event, shift } = place;
  putShift(store, place, assignment);
  store.update(documents.shift(event.id, shift.id), { assigned: shift.assigned + 1 });
}

/**
 * The roster alone: for an exchange, in which the number of people stays.
 * @param givenAway the shift that the person has no more
 */
export function putShift(
  store: TransactionStore,
  { uid, event, shift, application, roster }: FoundPlace,
  assignment: Assignment,
  givenAway?: string,
): void {
  const before = roster ?? (application && emptyRoster(event, application));
  if (before === undefined) throw new Error('a place was given to somebody who did not apply');
  const kept = givenAway === undefined ? before : withoutShift(before, givenAway);
  const change = {
    ...withShift(kept, shift.id, assignment),
    ...withoutTakenBack(before, shift.id),
  };
  if (roster === undefined) store.create(documents.roster(event.id, uid), { ...before, ...change });
  else store.update(documents.roster(event.id, uid), change);
}

/**
 * Writes that the person no longer has it.
 * @param remembered the place as it was, where it may be given again
 */
export function takePlaceBack(
  store: TransactionStore,
  { uid, event, shift, roster }: FoundPlace & { readonly roster: Roster },
  remembered?: TakenPlace,
): void {
  store.update(documents.roster(event.id, uid), {
    ...withoutShift(roster, shift.id),
    ...(remembered && withTakenBack(roster, shift.id, remembered)),
  });
  takeFromNumber(store, event, shift);
}

/** Writes that the person has one place instead of another: in one commit, so that she is never in neither. */
export function movePlace(
  store: TransactionStore,
  { uid, event, shift, roster }: FoundPlace & { readonly roster: Roster },
  assignment: Assignment,
  from: { readonly shift: Shift; readonly remembered: TakenPlace },
): void {
  const kept = { ...withoutShift(roster, from.shift.id), ...withoutTakenBack(roster, shift.id) };
  store.update(documents.roster(event.id, uid), {
    ...withShift(kept, shift.id, assignment),
    ...withTakenBack(kept, from.shift.id, from.remembered),
  });
  store.update(documents.shift(event.id, shift.id), { assigned: shift.assigned + 1 });
  takeFromNumber(store, event, from.shift);
}

function takeFromNumber(store: TransactionStore, { id }: Event, shift: Shift): void {
  store.update(documents.shift(id, shift.id), { assigned: Math.max(0, shift.assigned - 1) });
}
