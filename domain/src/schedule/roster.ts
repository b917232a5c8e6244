import type { Assignment, Mission, Roster, Shift, ShiftCard } from './schedule.schema.ts';
import { plannedMinutes } from './shift-time.ts';

type Shifts = Pick<Roster, 'shifts' | 'shiftIds'>;

/** The roster with one more shift, or with another card of it. */
export function withShift({ shifts }: Shifts, shiftId: string, assignment: Assignment): Shifts {
  return listed({ ...shifts, [shiftId]: assignment });
}

export function withoutShift({ shifts }: Shifts, shiftId: string): Shifts {
  const { [shiftId]: _, ...others } = shifts;
  return listed(others);
}

function listed(shifts: Roster['shifts']): Shifts {
  return { shifts, shiftIds: Object.keys(shifts).sort() };
}

/** A person's place in a shift; undefined also for ids that every object inherits. */
export function placeIn({ shifts }: Pick<Roster, 'shifts'>, shiftId: string): Assignment | undefined {
  return Object.hasOwn(shifts, shiftId) ? shifts[shiftId] : undefined;
}

/** The shifts of somebody in the order of their beginning, with their ids. */
export function shiftsOf({ shifts }: Pick<Roster, 'shifts'>): (Assignment & { readonly id: string })[] {
  return Object.entries(shifts)
    .map(([id, assignment]) => ({ id, ...assignment }))
    .sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1));
}

/** The workload of somebody at one event, in minutes. */
export interface Workload {
  readonly planned: number;
  /** Of the shifts whose hours are recorded; null when none has any. */
  readonly worked: number | null;
}

export function workloadOf({ shifts }: Pick<Roster, 'shifts'>): Workload {
  const all = Object.values(shifts);
  const recorded = all.flatMap(({ workedMinutes }) => (workedMinutes === null ? [] : [workedMinutes]));
  return {
    planned: sum(all.map(plannedMinutes)),
    worked: recorded.length === 0 ? null : sum(recorded),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a person is told of a shift. */
export function shiftCardOf(
  { name, place }: Pick<Mission, 'name' | 'place'>,
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>,
): ShiftCard {
  return { missionName: name, place, startsAt, endsAt };
}

/** What somebody knows of her shift: it may have moved since, and nobody has told her yet. */
export function toldOf({ missionName, place, startsAt, endsAt }: Assignment): ShiftCard {
  return { missionName, place, startsAt, endsAt };
}

/** Whether two cards send somebody to the same place at the same time; a new name alone is no change of the schedule. */
export function sameSchedule(one: ShiftCard, other: ShiftCard): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt && one.place === other.place;
}

/** Id of an offer: one for each shift of a person. */
export function swapIdOf(shiftId: string, uid: string): string {
  return `${shiftId}_${uid}`;
}
