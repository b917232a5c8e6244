import {
  isOver,
  placeIn,
  shiftsOf,
  type Assignment,
  type Instant,
  type Mission,
  type Roster,
  type Shift,
  type Swap,
} from '@equipage/domain';

/** One event as a teammate sees its planning. */
export interface EventShifts {
  readonly roster: Roster;
  readonly missions: readonly Mission[];
  readonly shifts: readonly Shift[];
  readonly swaps: readonly Swap[];
}

/** A shift that is the reader's. */
export interface OwnShift {
  readonly id: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly timeZone: string;
  readonly assignment: Assignment;
  /** The reader's own offer of it. */
  readonly offer: Swap | undefined;
  readonly leavable: boolean;
  readonly begun: boolean;
}

/** A shift that the reader could take, or take over. */
export interface OtherShift {
  readonly id: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly timeZone: string;
  readonly missionName: string;
  readonly place: string;
  readonly note: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Free places. */
  readonly free: number;
}

export interface OfferedShift extends OtherShift {
  readonly offer: Swap;
  /** The reader's shift that is wanted in return. */
  readonly wanted: Assignment | undefined;
}

/** The reader's shifts over all events: those to come, the next one first, and those that are done, the last one first. */
export function ownShifts(
  events: readonly EventShifts[],
  now: Instant,
): { readonly coming: OwnShift[]; readonly done: OwnShift[] } {
  const all = events.flatMap(({ roster, missions, swaps }) => {
    const open = new Set(missions.filter(({ selfSignUp }) => selfSignUp).map(({ id }) => id));
    return shiftsOf(roster).map(({ id, ...assignment }): OwnShift => ({
      id,
      eventId: roster.eventId,
      eventName: roster.event.name,
      timeZone: roster.event.timeZone,
      assignment,
      offer: swaps.find(({ shiftId, uid }) => shiftId === id && uid === roster.uid),
      leavable: assignment.source !== 'organizer' && open.has(assignment.missionId),
      begun: assignment.startsAt <= now || isOver(roster.event, now),
    }));
  });
  all.sort((one, other) => one.assignment.startsAt - other.assignment.startsAt);
  return {
    coming: all.filter(({ assignment }) => assignment.endsAt > now),
    done: all.filter(({ assignment }) => assignment.endsAt <= now).reverse(),
  };
}

/** What has a free place, is open to everybody, has not begun, and is not the reader's already. */
export function openShifts(events: readonly EventShifts[], now: Instant): OtherShift[] {
  return inOrder(
    events.flatMap((event) =>
      event.shifts.flatMap((shift) => {
        const mission = event.missions.find(({ id }) => id === shift.missionId);
        const free = shift.need - shift.assigned;
        if (mission === undefined || !mission.selfSignUp || free <= 0) return [];
        return isFor(event, shift, now) ? [described(event, shift, mission)] : [];
      }),
    ),
  );
}

/** What teammates offer and the reader could take: for nothing, or for a shift that is the reader's. */
export function offeredShifts(events: readonly EventShifts[], now: Instant): OfferedShift[] {
  return inOrder(
    events.flatMap((event) =>
      event.swaps.flatMap((offer): OfferedShift[] => {
        const { roster } = event;
        const shift = event.shifts.find(({ id }) => id === offer.shiftId);
        const mission = event.missions.find(({ id }) => id === shift?.missionId);
        if (offer.uid === roster.uid || shift === undefined || mission === undefined) return [];
        const wanted = offer.forShiftId === null ? undefined : placeIn(roster, offer.forShiftId);
        if ((offer.forShiftId !== null && wanted === undefined) || !isFor(event, shift, now)) return [];
        return [{ ...described(event, shift, mission), offer, wanted }];
      }),
    ),
  );
}

function isFor({ roster }: EventShifts, shift: Shift, now: Instant): boolean {
  return shift.startsAt > now && !isOver(roster.event, now) && placeIn(roster, shift.id) === undefined;
}

function described({ roster }: EventShifts, shift: Shift, { name, place }: Mission): OtherShift {
  const { id, note, startsAt, endsAt, need, assigned } = shift;
  const { eventId, event } = roster;
  const where = { eventId, eventName: event.name, timeZone: event.timeZone };
  return { id, ...where, missionName: name, place, note, startsAt, endsAt, free: need - assigned };
}

function inOrder<Row extends OtherShift>(rows: Row[]): Row[] {
  return rows.sort((one, other) => one.startsAt - other.startsAt);
}
