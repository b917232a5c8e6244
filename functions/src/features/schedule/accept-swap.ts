import {
  assignmentOf,
  decideTakeOver,
  done,
  eventScope,
  noticeEventOf,
  orgScope,
  placeIn,
  refuse,
  shiftCardOf,
  swapIdOf,
  toldOf,
  withoutShift,
  type Assignment,
  type calls,
  type Event,
  type Instant,
  type Outcome,
  type Swap,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { tell } from '../../outbox/tell.ts';
import { idOf } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { askForPlace, type FoundPlace } from './ask-for-place.ts';
import { shiftsElsewhere } from './shifts-elsewhere.ts';
import { tidingsFor, type Tidings } from './tell-of-schedule.ts';
import { putShift } from './write-place.ts';

/** More organizers than an event has; so many occasions fit one commit easily. */
const mostOrganizers = 100;

/**
 * The caller takes over what another offers, and gives what was wanted in return. Nobody gains or loses a place without
 * having said so: one by offering, the other by this call.
 */
export const accept: UseCase<typeof calls.acceptSwap, VerifiedPerson> = async (
  caller,
  { eventId, shiftId, uid },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  const offer = await store.read(documents.swap(eventId, swapIdOf(shiftId, uid)));
  if (event === undefined) return refuse('no-shift');
  const found = await askForPlace(store, event, shiftId, caller.uid, offer?.forShiftId ?? undefined);
  if (!found.ok) return found;
  const elsewhere = await shiftsElsewhere(store, caller.uid, eventId);
  const taker = { ...found.value, others: [...found.value.others, ...elsewhere] };
  const decided = decideTakeOver(taker, now);
  if (!decided.ok) return decided;

  const giving = offer && (await giversSide(store, event, offer, now));
  if (offer === undefined || giving === undefined) return refuse('swap-gone');
  const wanted = offer.forShiftId;
  if (wanted !== null && (taker.roster === undefined || placeIn(taker.roster, wanted) === undefined))
    return refuse('no-place');

  const room = await withRoom(store, [{ limit: limits.takeOvers, subject: caller.uid }], now);
  if (!room.ok) return room;
  const standing = await offersOf(store, eventId, wanted, caller.uid);
  const organizers = await organizersOf(store, event, caller.uid);
  const tidings = await tidingsOfBoth(store, now, taker, giving);

  room.value.take();
  putShift(store, taker, bySwap(taker, now), wanted ?? undefined);
  if (giving.inReturn === undefined) {
    store.update(documents.roster(eventId, uid), withoutShift(giving.giver.roster, shiftId));
  } else putShift(store, giving.inReturn, bySwap(giving.inReturn, now), shiftId);
  for (const { id } of [offer, ...standing]) store.remove(documents.swap(eventId, id));
  for (const each of tidings) each.write();
  const { inReturn } = giving;
  for (const organizer of organizers) {
    tell(store, now, {
      id: `swap:${eventId}:${offer.id}:${offer.offeredAt}:${organizer}`,
      kind: 'shift-swap',
      uid: organizer,
      data: {
        event: { ...noticeEventOf(event), orgId: event.orgId },
        giver: offer.name,
        taker: nameOf(taker),
        given: shiftCardOf(taker.mission, taker.shift),
        inReturn: inReturn === undefined ? null : shiftCardOf(inReturn.mission, inReturn.shift),
      },
    });
  }
  return done({ assigned: true });
};

interface Giving {
  readonly giver: FoundPlace & {
    readonly roster: NonNullable<FoundPlace['roster']>;
    readonly held: NonNullable<FoundPlace['held']>;
  };
  /** What she gets for it, in an exchange. */
  readonly inReturn: FoundPlace | undefined;
}

/**
 * The side of who offered, as it is by now; undefined when the offer no longer holds: the shift is hers no more, or
 * something has come into the way of what she wants for it, which is hers alone to know.
 */
async function giversSide(
  store: TransactionStore,
  event: Event,
  { shiftId, uid, forShiftId }: Swap,
  now: Instant,
): Promise<Giving | undefined> {
  const found = await askForPlace(store, event, shiftId, uid);
  if (!found.ok) return undefined;
  const { held, roster } = found.value;
  if (held === undefined || roster === undefined) return undefined;
  const giver = { ...found.value, roster, held };
  if (forShiftId === null) return { giver, inReturn: undefined };
  const back: Outcome<FoundPlace> = await askForPlace(store, event, forShiftId, uid, shiftId);
  if (!back.ok) return undefined;
  const elsewhere = await shiftsElsewhere(store, uid, event.id);
  const inReturn = { ...back.value, others: [...back.value.others, ...elsewhere] };
  return decideTakeOver(inReturn, now).ok ? { giver, inReturn } : undefined;
}

/** What the taker herself offers of the shift that she gives. */
async function offersOf(
  store: TransactionStore,
  eventId: string,
  shiftId: string | null,
  uid: string,
): Promise<Swap[]> {
  const own = shiftId && (await store.read(documents.swap(eventId, swapIdOf(shiftId, uid))));
  return own ? [own] : [];
}

async function tidingsOfBoth(
  store: TransactionStore,
  now: Instant,
  taker: FoundPlace,
  { giver, inReturn }: Giving,
): Promise<Tidings[]> {
  const { event, shift } = taker;
  const card = shiftCardOf(taker.mission, shift);
  const toTaker = await tidingsFor(
    store,
    now,
    { uid: taker.uid, event, reminderLead: taker.account?.reminderLead },
    [{ shiftId: shift.id, startsAt: shift.startsAt }],
  );
  toTaker.reminded(shift.id, card);

  const toGiver = await tidingsFor(
    store,
    now,
    { uid: giver.uid, event, reminderLead: giver.account?.reminderLead },
    inReturn === undefined ? [] : [{ shiftId: inReturn.shift.id, startsAt: inReturn.shift.startsAt }],
  );
  const how = { movedFrom: null, reason: '', teammate: nameOf(taker) };
  toGiver.changed({ shiftId: shift.id, before: toldOf(giver.held), after: null, ...how });
  if (inReturn !== undefined) {
    const after = shiftCardOf(inReturn.mission, inReturn.shift);
    toGiver.changed({ shiftId: inReturn.shift.id, before: null, after, ...how });
    toGiver.reminded(inReturn.shift.id, after);
  }
  return [toTaker, toGiver];
}

function bySwap({ mission, shift }: FoundPlace, now: Instant): Assignment {
  return assignmentOf(mission, shift, 'swap', now);
}

function nameOf({ application }: FoundPlace): string {
  return application?.person.name ?? '';
}

/** Org users and the event's coordinators, but not who has just done it. */
async function organizersOf(store: TransactionStore, { id, orgId }: Event, but: string): Promise<string[]> {
  const orgUsers = await store.list(queries.accessWithin(orgScope(orgId)), mostOrganizers);
  const coordinators = await store.list(queries.accessWithin(eventScope(id)), mostOrganizers);
  const organizers = new Set([...orgUsers, ...coordinators].map(({ path }) => idOf(path)));
  organizers.delete(but);
  return [...organizers];
}
