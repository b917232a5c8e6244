import type { ApplicationStatus } from '../application/application-status.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome, type Refusal } from '../base/result.ts';
import { isOver } from '../event/event.ts';
import type { EventState } from '../event/event.schema.ts';
import type { Assignment, Mission, PlaceSource, Shift } from './schedule.schema.ts';
import { conflictsOf, type Resting } from './shift-time.ts';

/** All that a decision about one place in a shift looks at. */
export interface PlaceAsked {
  readonly event: { readonly state: EventState; readonly endsAt: Instant };
  /** Of the person, or undefined where there is none. */
  readonly status: ApplicationStatus | undefined;
  readonly shift: Shift;
  readonly mission: Mission;
  /** The other shifts of the person. Shifts of other events have no rest of their own here. */
  readonly others: readonly Resting[];
  /** The person's place in this shift, if there is one already. */
  readonly held: Assignment | undefined;
}

/** Whether a place is given, and whether that changes anything. */
export interface PlaceChange {
  readonly changed: boolean;
}

/** What an organizer may pass over knowingly. */
export type Warning = 'shift-full' | 'overlap' | 'too-little-rest';

/** What speaks against the place, the gravest first; nothing is a clear way. */
export function warningsOf({
  shift,
  mission,
  others,
}: Pick<PlaceAsked, 'shift' | 'mission' | 'others'>): Warning[] {
  const { startsAt, endsAt } = shift;
  const { overlapping, tooClose } = conflictsOf(
    { startsAt, endsAt, restMinutes: mission.restMinutes },
    others,
  );
  return [
    ...(overlapping.length > 0 ? (['overlap'] as const) : []),
    ...(tooClose.length > 0 ? (['too-little-rest'] as const) : []),
    ...(shift.assigned >= shift.need ? (['shift-full'] as const) : []),
  ];
}

/**
 * An organizer gives a place.
 * @param override whether the organizer has seen the warnings and goes on
 */
export function decideAssign(
  place: PlaceAsked,
  override: boolean,
  now: Instant,
): Outcome<PlaceChange, 'event-over' | 'not-accepted' | Warning> {
  if (isOver(place.event, now)) return refuse('event-over');
  if (place.status !== 'accepted') return refuse('not-accepted');
  if (place.held !== undefined) return done({ changed: false });
  const [warning] = warningsOf(place);
  if (warning !== undefined && !override) return refuse(warning);
  return done({ changed: true });
}

/**
 * An organizer moves somebody from one shift to another one.
 * @param place in the shift where she goes, with the one that she leaves left out of `others`
 * @param left her place in the one that she leaves
 */
export function decideMoveShift(
  place: PlaceAsked,
  left: Assignment | undefined,
  override: boolean,
  now: Instant,
): Outcome<PlaceChange, 'event-over' | 'not-accepted' | 'no-place' | 'has-place' | Warning> {
  if (place.held !== undefined && left !== undefined) return refuse('has-place');
  if (place.held === undefined && left === undefined) return refuse('no-place');
  return decideAssign(place, override, now);
}

/** A teammate takes an open place; nobody passes over a warning on one's own. */
export function decideTake(
  place: PlaceAsked,
  now: Instant,
): Outcome<PlaceChange, 'event-over' | 'not-accepted' | 'not-open' | 'shift-begun' | Warning> {
  const entitled = mayMove(place, now);
  if (!entitled.ok) return entitled;
  if (place.held !== undefined) return done({ changed: false });
  if (!place.mission.selfSignUp) return refuse('not-open');
  const [warning] = warningsOf(place);
  return warning === undefined ? done({ changed: true }) : refuse(warning);
}

/**
 * A teammate leaves a place again. Places that an organizer gave are handed on or talked about, not dropped.
 */
export function decideLeaveShift(
  place: PlaceAsked,
  now: Instant,
): Outcome<PlaceChange, 'event-over' | 'shift-begun' | 'not-yours-to-leave'> {
  if (place.held === undefined) return done({ changed: false });
  if (isOver(place.event, now)) return refuse('event-over');
  if (place.shift.startsAt <= now) return refuse('shift-begun');
  if (place.held.source === 'organizer' || !place.mission.selfSignUp) return refuse('not-yours-to-leave');
  return done({ changed: true });
}

/** A teammate offers a place to the others. */
export function decideOffer(
  place: PlaceAsked,
  now: Instant,
): Outcome<PlaceChange, 'event-over' | 'not-accepted' | 'shift-begun' | 'no-place'> {
  const entitled = mayMove(place, now);
  if (!entitled.ok) return entitled;
  return place.held === undefined ? refuse('no-place') : done({ changed: true });
}

/**
 * A teammate takes over the place of another: as taking it, but that it need not be open to everybody and that nothing
 * grows. In an exchange each side is asked with the shift that it gives away left out of `others`.
 */
export function decideTakeOver(
  place: PlaceAsked,
  now: Instant,
): Outcome<
  PlaceChange,
  'event-over' | 'not-accepted' | 'shift-begun' | 'has-place' | 'overlap' | 'too-little-rest'
> {
  const entitled = mayMove(place, now);
  if (!entitled.ok) return entitled;
  if (place.held !== undefined) return refuse('has-place');
  const [warning] = warningsOf(place);
  return warning === undefined || warning === 'shift-full' ? done({ changed: true }) : refuse(warning);
}

function mayMove(
  { event, status, shift }: PlaceAsked,
  now: Instant,
): { readonly ok: true } | Refusal<'event-over' | 'not-accepted' | 'shift-begun'> {
  if (isOver(event, now)) return refuse('event-over');
  if (status !== 'accepted') return refuse('not-accepted');
  return shift.startsAt <= now ? refuse('shift-begun') : { ok: true };
}

/** A person's place in a shift as it is written. */
export function assignmentOf(
  { id: missionId, name, place }: Mission,
  { startsAt, endsAt }: Shift,
  source: PlaceSource,
  now: Instant,
): Assignment {
  return {
    missionId,
    missionName: name,
    place,
    startsAt,
    endsAt,
    source,
    assignedAt: now,
    workedMinutes: null,
    workedFrom: null,
  };
}
