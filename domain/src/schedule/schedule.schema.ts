import * as z from 'zod/mini';
import { uid } from '../base/ids.ts';
import { hour, instant, minute } from '../base/instant.ts';
import { storedLine, storedText } from '../base/stored.ts';
import { badgeToken } from '../badge/badge.schema.ts';
import { eventCard } from '../event/event.schema.ts';
import { organizationColor } from '../organization/organization.schema.ts';

export const scheduleLimits = {
  missionName: 80,
  missionDescription: 2_000,
  place: 120,
  note: 300,
  reason: 300,
  /** People in one shift. */
  need: 500,
  /** Longest shift, in milliseconds. */
  shiftLength: 24 * hour,
  /** Longest rest that a mission asks for, in minutes. */
  rest: (24 * hour) / minute,
  /** Minutes that somebody can have worked in one shift: its double, for whoever stayed on. */
  worked: (48 * hour) / minute,
  /** Missions, shifts and people of one event that the planning loads as a whole; the rules let in no more. */
  missions: 200,
  shifts: 1_000,
  people: 2_500,
} as const;

/** Told apart by their tint on the planning, from the shades that organizations have; the name stands beside it always. */
export const missionColor = organizationColor;
export type MissionColor = z.infer<typeof missionColor>;

/** What organizers write about a kind of work, under rules. */
export const missionFacts = z.object({
  name: storedLine(scheduleLimits.missionName),
  description: storedText(scheduleLimits.missionDescription),
  /** Where it happens; may be empty. */
  place: storedLine(scheduleLimits.place, 0),
  color: missionColor,
  /** Minutes of rest that its people have before and after each of its shifts; 0 for none. */
  restMinutes: z.int().check(z.minimum(0), z.maximum(scheduleLimits.rest)),
  /** Whether accepted teammates may take its open shifts themselves. */
  selfSignUp: z.boolean(),
});
export type MissionFacts = z.infer<typeof missionFacts>;

/** `events/{eventId}/missions/{missionId}`: a kind of work. */
export const mission = z.extend(missionFacts, { id: z.string(), updatedAt: instant });
export type Mission = z.infer<typeof mission>;

/** What organizers write about a shift, under rules. */
export const shiftFacts = z
  .object({
    startsAt: instant,
    endsAt: instant,
    /** How many people it takes. */
    need: z.int().check(z.minimum(1), z.maximum(scheduleLimits.need)),
    /** What whoever comes should know: “bring gloves”. May be empty. */
    note: storedLine(scheduleLimits.note, 0),
    /** Why it was changed last, as its people are told; may be empty. */
    reason: storedLine(scheduleLimits.reason, 0),
  })
  .check(
    z.refine((shift) => shift.endsAt > shift.startsAt, {
      path: ['endsAt'],
      message: 'ends before it starts',
    }),
    z.refine((shift) => shift.endsAt - shift.startsAt <= scheduleLimits.shiftLength, {
      path: ['endsAt'],
      message: 'too long',
    }),
  );
export type ShiftFacts = z.infer<typeof shiftFacts>;

/** `events/{eventId}/shifts/{shiftId}`: when a mission happens and how many people it takes. */
export const shift = z.object({
  id: z.string(),
  missionId: z.string(),
  startsAt: shiftFacts.shape.startsAt,
  endsAt: shiftFacts.shape.endsAt,
  need: shiftFacts.shape.need,
  /** How many have a place in it; functions count, in the commit that gives or takes one. */
  assigned: z.int().check(z.nonnegative()),
  note: shiftFacts.shape.note,
  reason: shiftFacts.shape.reason,
  updatedAt: instant,
});
export type Shift = z.infer<typeof shift>;

/** How somebody came to a place: given by an organizer, taken, or taken over from a teammate. */
export const placeSource = z.enum(['organizer', 'self', 'swap']);
export type PlaceSource = z.infer<typeof placeSource>;

/** When and where somebody is expected: what people are told of a shift, and told again when it changes. */
export const shiftCard = z.object({
  missionName: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
});
export type ShiftCard = z.infer<typeof shiftCard>;

/** One change of a person's schedule, as she is told of it: from what she knew to what is now. */
export const scheduleChange = z.object({
  shiftId: z.string(),
  /** Null: the shift is new to her. */
  before: z.nullable(shiftCard),
  /** Null: it is no longer hers. */
  after: z.nullable(shiftCard),
  /** The shift that `before` tells of, where she was moved from another one. */
  movedFrom: z._default(z.nullable(z.string()), null),
  /** What the organizer gave as reason; may be empty. */
  reason: z.string(),
  /** Who took it over, or gave it in return; null where organizers did it. */
  teammate: z.nullable(z.string()),
});
export type ScheduleChange = z.infer<typeof scheduleChange>;

/** Who says how long somebody worked; `plan` where nobody does and the plan is taken for it. */
export const workedFrom = z.enum(['organizer', 'check-ins', 'plan']);
export type WorkedFrom = z.infer<typeof workedFrom>;

/** One shift of one person. The card is what the person was told last. */
export const assignment = z.extend(shiftCard, {
  missionId: z.string(),
  source: placeSource,
  /** When the place was given. */
  assignedAt: instant,
  /** What was really worked; null until an organizer records it or the event is finished. */
  workedMinutes: z.nullable(z.int().check(z.minimum(0), z.maximum(scheduleLimits.worked))),
  /** Null as long as nothing is recorded. */
  workedFrom: z._default(z.nullable(workedFrom), null),
});
export type Assignment = z.infer<typeof assignment>;

/** A place that organizers took away, as it was: given again within minutes, it is as if nothing had happened. */
export const takenPlace = z.object({
  assignment,
  /** What the person was offering it for; null where she was not. */
  offer: z.nullable(z.object({ forShiftId: z.nullable(z.string()), offeredAt: instant })),
  takenAt: instant,
});
export type TakenPlace = z.infer<typeof takenPlace>;

/**
 * `events/{eventId}/rosters/{uid}`: all shifts of one teammate at one event. One document, so that whatever gives a place
 * sees all the others of the person in the same instant. Functions write it; the person and the organizers read it.
 */
export const roster = z.object({
  id: z.string(),
  uid,
  eventId: z.string(),
  orgId: z.string(),
  person: z.object({ name: storedLine(161) }),
  event: eventCard,
  /** By the id of the shift. */
  shifts: z.record(z.string(), assignment),
  /** The same ids, which queries ask for. */
  shiftIds: z.array(z.string()),
  /** By the id of the shift, those of the last minutes. */
  takenBack: z._default(z.record(z.string(), takenPlace), {}),
  /** When what she was told of shifts that she has became other, the name of the event included; null: never. */
  changedAt: z._default(z.nullable(instant), null),
});
export type Roster = z.infer<typeof roster>;

/**
 * `events/{eventId}/swaps/{swapId}`: somebody offers a shift to the other teammates, for nothing or for a certain other
 * one. There as long as the offer stands. The id is `<shift id>_<user id>`.
 */
export const swap = z.object({
  id: z.string(),
  shiftId: z.string(),
  uid,
  name: storedLine(161),
  /** The shift that is wanted in return; null when whoever is free may have it. */
  forShiftId: z.nullable(z.string()),
  offeredAt: instant,
});
export type Swap = z.infer<typeof swap>;

/** `calendars/{uid}`: the secret in the address of a person's calendar feed that is good now. */
export const calendar = z.object({ id: z.string(), token: badgeToken, issuedAt: instant });
export type Calendar = z.infer<typeof calendar>;

/** `calendarTokens/{token}`: whose calendar an address shows. Nobody reads it; the feed does. */
export const calendarHolder = z.object({ uid });
export type CalendarHolder = z.infer<typeof calendarHolder>;
