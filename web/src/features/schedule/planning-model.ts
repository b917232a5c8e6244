import {
  conflictsOf,
  fold,
  placeIn,
  shiftsOf,
  workloadOf,
  type Instant,
  type Mission,
  type Resting,
  type Roster,
  type Shift,
} from '@equipage/domain';

/** A day of an event by its own clock, `YYYY-MM-DD`. */
export type Day = string;

/** Tells the day of a moment by the clock of an event; UTC for a zone that this browser does not know. */
export function dayTeller(timeZone: string): (at: Instant) => Day {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  } catch {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', dateStyle: 'short' });
  }
  return (at) => format.format(at);
}

/** The columns of the planning: each day on which a shift begins, and those of the event where there are few. */
export function daysOf(
  event: { readonly startsAt: Instant; readonly endsAt: Instant },
  shifts: readonly Shift[],
  dayOf: (at: Instant) => Day,
): Day[] {
  const days = new Set(shifts.map(({ startsAt }) => dayOf(startsAt)));
  // A season would be a desert of empty columns.
  const hour = 3_600_000;
  if (event.endsAt - event.startsAt <= 7 * 24 * hour) {
    for (let at = event.startsAt; at < event.endsAt; at += hour) days.add(dayOf(at));
  }
  return [...days].sort();
}

/** A row of the planning: the missions of one place together. */
export interface PlaceGroup<M extends Mission> {
  readonly place: string;
  readonly missions: readonly M[];
}

export function groupedByPlace<M extends Mission>(
  missions: readonly M[],
  compare: (one: string, other: string) => number,
): PlaceGroup<M>[] {
  const places = [...new Set(missions.map(({ place }) => place))].sort(
    // Missions without a place come last.
    (one, other) => Number(one === '') - Number(other === '') || compare(one, other),
  );
  return places.map((place) => ({
    place,
    missions: missions
      .filter((mission) => mission.place === place)
      .sort((one, other) => compare(one.name, other.name)),
  }));
}

/** The shifts of each cell, in their order: by `cellKey`. */
export function shiftsByCell<S extends Shift>(
  shifts: readonly S[],
  dayOf: (at: Instant) => Day,
): Map<string, S[]> {
  const cells = new Map<string, S[]>();
  for (const shift of shifts) {
    const key = cellKey(shift.missionId, dayOf(shift.startsAt));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [shift]);
    else cell.push(shift);
  }
  return cells;
}

export function cellKey(missionId: string, day: Day): string {
  return `${missionId} ${day}`;
}

/**
 * How tall the planning is, and how far down each mission stands, counted in cards: a row is as tall as its fullest day,
 * and one more for its head.
 * @param missions in the order in which they stand
 */
export function heightsOf(
  missions: readonly Mission[],
  days: readonly Day[],
  cells: ReadonlyMap<string, readonly Shift[]>,
): { readonly above: ReadonlyMap<string, number>; readonly all: number } {
  const above = new Map<string, number>();
  let all = 0;
  for (const { id } of missions) {
    above.set(id, all);
    all += 1 + Math.max(0, ...days.map((day) => cells.get(cellKey(id, day))?.length ?? 0));
  }
  return { above, all };
}

/** Everybody in the order of their names. Each name is read once: rows of a live list are slow to read. */
export function inOrderOfNames<R extends Pick<Roster, 'person'>>(
  rosters: readonly R[],
  compare: (one: string, other: string) => number,
): R[] {
  return rosters
    .map((roster) => ({ roster, name: roster.person.name }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ roster }) => roster);
}

/** Who has a place in each shift, in the order in which they are given. */
export function peopleByShift(rosters: readonly Pick<Roster, 'uid' | 'shiftIds'>[]): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { uid, shiftIds } of rosters) {
    for (const id of shiftIds) {
      const inShift = people.get(id);
      if (inShift === undefined) people.set(id, [uid]);
      else inShift.push(uid);
    }
  }
  return people;
}

/** How many a shift has against how many it needs. */
export type Staffing = 'empty' | 'short' | 'full' | 'over';

export function staffingOf({ assigned, need }: Pick<Shift, 'assigned' | 'need'>): Staffing {
  if (assigned > need) return 'over';
  if (assigned === need) return 'full';
  return assigned === 0 ? 'empty' : 'short';
}

/** A person seen from one shift: what speaks against giving it to her. */
export interface Candidate {
  readonly uid: string;
  readonly name: string;
  readonly planned: number;
  readonly state: 'free' | 'overlap' | 'too-little-rest';
  /** The shift in the way. */
  readonly against:
    | {
        readonly id: string;
        readonly missionName: string;
        readonly startsAt: Instant;
        readonly endsAt: Instant;
      }
    | undefined;
}

/**
 * Everybody who has no place in a shift yet: the free ones first, those with the least work before the others.
 * @param text narrows to names that begin so, word by word
 */
export function candidatesFor(
  shift: Shift,
  mission: Pick<Mission, 'restMinutes'>,
  rosters: readonly Roster[],
  restOf: (missionId: string) => number,
  text = '',
): Candidate[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const order = { free: 0, 'too-little-rest': 1, overlap: 2 } as const;
  return rosters
    .filter((roster) => placeIn(roster, shift.id) === undefined && isNamed(roster.person.name, words))
    .map((roster): Candidate => {
      const others = shiftsOf(roster).map((own) => ({ ...own, restMinutes: restOf(own.missionId) }));
      const wanted: Resting = { ...shift, restMinutes: mission.restMinutes };
      const { overlapping, tooClose } = conflictsOf(wanted, others);
      const against = overlapping[0] ?? tooClose[0];
      const state = overlapping.length > 0 ? 'overlap' : tooClose.length > 0 ? 'too-little-rest' : 'free';
      const { uid, person } = roster;
      return { uid, name: person.name, planned: workloadOf(roster).planned, state, against };
    })
    .sort((one, other) => order[one.state] - order[other.state] || one.planned - other.planned);
}

/** Whether each word begins a word of the name. */
export function isNamed(name: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const parts = fold(name).split(/\s+/);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}
