import { minute, type Instant } from '../base/instant.ts';

/** Something that somebody is busy with. The end itself is free again. */
export interface Period {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Whether one could not be at both. Shifts that touch do not overlap. */
export function overlaps(one: Period, other: Period): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Minutes between two periods, 0 where they touch or overlap. */
export function restBetween(one: Period, other: Period): number {
  const gap = Math.max(other.startsAt - one.endsAt, one.startsAt - other.endsAt);
  return Math.max(0, gap) / minute;
}

/**
 * Minutes of work that are planned. Instants and not wall times: a night shift over the change of the clocks is an hour
 * longer or shorter than the clocks on the wall say.
 */
export function plannedMinutes({ startsAt, endsAt }: Period): number {
  return Math.round((endsAt - startsAt) / minute);
}

/** What speaks against a shift, seen from the other shifts of its person. */
export interface Conflicts<Other> {
  /** One could not be at both. */
  readonly overlapping: readonly Other[];
  /** Not enough rest between the two, by the longer rest that either asks for. */
  readonly tooClose: readonly Other[];
}

/** A period and the rest in minutes that belongs around it. */
export interface Resting extends Period {
  readonly restMinutes: number;
}

export function conflictsOf<Other extends Resting>(
  wanted: Resting,
  others: readonly Other[],
): Conflicts<Other> {
  const overlapping: Other[] = [];
  const tooClose: Other[] = [];
  for (const other of others) {
    if (overlaps(wanted, other)) overlapping.push(other);
    else if (restBetween(wanted, other) < Math.max(wanted.restMinutes, other.restMinutes))
      tooClose.push(other);
  }
  return { overlapping, tooClose };
}
