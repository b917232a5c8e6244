import { calls, paths, type MissionFacts, type Outcome, type Shift, type ShiftFacts } from '@equipage/domain';
import { call } from '../../data/call.ts';
import { serverTime } from '../../data/tokens.ts';
import { commit, drop, set, update, type WriteRefusal } from '../../data/write.ts';

type Written = Promise<Outcome<void, WriteRefusal>>;

/**
 * Creates a mission, or replaces what is written about it.
 * @param why why it goes elsewhere, for those who have a place in these shifts of it
 */
export function saveMission(
  eventId: string,
  missionId: string,
  facts: MissionFacts,
  why?: { readonly reason: string; readonly shiftIds: readonly string[] },
): Written {
  const { name, description, place, color, restMinutes, selfSignUp } = facts;
  const fields = { name, description, place, color, restMinutes, selfSignUp };
  // In one commit: by that is known what the reason was given for.
  const told = why?.shiftIds.map((id) =>
    update(paths.shift(eventId, id), { reason: why.reason, updatedAt: serverTime }),
  );
  return commit(
    set(paths.mission(eventId, missionId), { ...fields, updatedAt: serverTime }),
    ...(told ?? []),
  );
}

/** Takes a mission away together with its shifts, in which nobody has a place. */
export function dropMission(eventId: string, missionId: string, shiftIds: readonly string[]): Written {
  const shifts = shiftIds.map((id) => drop(paths.shift(eventId, id)));
  return commit(...shifts, drop(paths.mission(eventId, missionId)));
}

/** Creates shifts, each with nobody in it. */
export function createShifts(
  eventId: string,
  shifts: readonly { readonly id: string; readonly missionId: string; readonly facts: ShiftFacts }[],
): Written {
  return commit(
    ...shifts.map(({ id, missionId, facts }) =>
      set(paths.shift(eventId, id), { missionId, assigned: 0, ...stored(facts) }),
    ),
  );
}

/** Changes a shift; a trigger tells its people when and where they are expected now, and why. */
export function changeShift(eventId: string, shiftId: string, facts: ShiftFacts): Written {
  return commit(update(paths.shift(eventId, shiftId), stored(facts)));
}

export function dropShift(eventId: string, { id }: Pick<Shift, 'id'>): Written {
  return commit(drop(paths.shift(eventId, id)));
}

/** Instants as dates, so that they are stored as timestamps. */
function stored({ startsAt, endsAt, need, note, reason }: ShiftFacts) {
  return {
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    need,
    note,
    reason,
    updatedAt: serverTime,
  };
}

interface OfShift {
  readonly eventId: string;
  readonly shiftId: string;
}

export const assignShift = (of: OfShift, uid: string, override: boolean) =>
  call(calls.assignShift, { ...of, uid, override });

export const moveShift = (of: OfShift, toShiftId: string, uid: string, override: boolean) =>
  call(calls.moveShift, { ...of, toShiftId, uid, override });

export const unassignShift = (of: OfShift, uid: string, reason: string) =>
  call(calls.unassignShift, { ...of, uid, reason });

export const correctMinutes = (of: OfShift, uid: string, minutes: number | null) =>
  call(calls.correctMinutes, { ...of, uid, minutes });

/** Deletes shifts and tells their people why; with `missionId` their mission as well. */
export const cancelShifts = (
  eventId: string,
  shiftIds: readonly string[],
  missionId: string | null,
  reason: string,
) => call(calls.cancelShifts, { eventId, shiftIds: [...shiftIds], missionId, reason });

export const takeShift = (of: OfShift) => call(calls.takeShift, of);

export const leaveShift = (of: OfShift) => call(calls.leaveShift, of);

export const offerSwap = (of: OfShift, forShiftId: string | null) =>
  call(calls.offerSwap, { ...of, forShiftId });

export const withdrawSwap = (of: OfShift) => call(calls.withdrawSwap, of);

export const acceptSwap = (of: OfShift, uid: string) => call(calls.acceptSwap, { ...of, uid });

export const renewCalendar = (replaces: string | null) => call(calls.renewCalendar, { replaces });
