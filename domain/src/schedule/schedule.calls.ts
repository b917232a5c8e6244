import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId, uid } from '../base/ids.ts';
import { optionalLine } from '../base/text.ts';
import { badgeToken } from '../badge/badge.schema.ts';
import { scheduleLimits } from './schedule.schema.ts';

const ofShift = { eventId: shortId, shiftId: documentId };

/**
 * An organizer gives an accepted teammate a place and tells her. A full shift, an overlap and too little rest are
 * refused, unless the organizer has seen that and overrides it. Again: the same answer, nothing changes.
 */
export const assignShift = defineCall({
  name: 'assignShift',
  request: z.strictObject({ ...ofShift, uid, override: z.boolean() }),
  response: z.object({ assigned: z.boolean() }),
  refusals: ['no-shift', 'event-over', 'not-accepted', 'shift-full', 'overlap', 'too-little-rest'],
});

/**
 * An organizer moves a teammate from one shift (`shiftId`) to another one (`toShiftId`) and tells her: both change in one
 * step, so that she is never in neither. What is refused and overridden is as for {@link assignShift}. Again: the same
 * answer, nothing changes.
 */
export const moveShift = defineCall({
  name: 'moveShift',
  request: z.strictObject({ ...ofShift, toShiftId: documentId, uid, override: z.boolean() }),
  response: z.object({ assigned: z.boolean() }),
  refusals: [
    'no-shift',
    'event-over',
    'not-accepted',
    'no-place',
    'has-place',
    'shift-full',
    'overlap',
    'too-little-rest',
  ],
});

/** An organizer takes a place back and tells the person why. Given again within minutes, it is as it was. */
export const unassignShift = defineCall({
  name: 'unassignShift',
  request: z.strictObject({ ...ofShift, uid, reason: optionalLine(scheduleLimits.reason) }),
  response: z.object({ assigned: z.boolean() }),
  refusals: ['no-shift', 'event-over'],
});

/**
 * An organizer deletes shifts that people have places in, and tells them why; with `missionId` the mission of all of them
 * as well. It goes shift by shift and may be cut off: the next call goes on. Again: nothing is left to delete.
 */
export const cancelShifts = defineCall({
  name: 'cancelShifts',
  request: z.strictObject({
    eventId: shortId,
    shiftIds: z.array(documentId).check(z.maxLength(scheduleLimits.shifts)),
    missionId: z.nullable(documentId),
    reason: optionalLine(scheduleLimits.reason),
  }),
  response: z.object({}),
  refusals: ['event-over'],
});

/** An accepted teammate takes an open place of a mission that is open for it. Of many at once, as many as fit win. */
export const takeShift = defineCall({
  name: 'takeShift',
  request: z.strictObject(ofShift),
  response: z.object({ assigned: z.boolean() }),
  refusals: [
    'no-shift',
    'event-over',
    'not-accepted',
    'not-open',
    'shift-begun',
    'shift-full',
    'overlap',
    'too-little-rest',
  ],
});

/** A teammate leaves a place that she took herself, until the shift begins. */
export const leaveShift = defineCall({
  name: 'leaveShift',
  request: z.strictObject(ofShift),
  response: z.object({ assigned: z.boolean() }),
  refusals: ['no-shift', 'event-over', 'shift-begun', 'not-yours-to-leave'],
});

/** A teammate offers her place to the others: for nothing, or for a certain other shift. */
export const offerSwap = defineCall({
  name: 'offerSwap',
  request: z.strictObject({ ...ofShift, forShiftId: z.nullable(documentId) }),
  response: z.object({ offered: z.boolean() }),
  refusals: ['no-shift', 'event-over', 'not-accepted', 'shift-begun', 'no-place', 'has-place'],
});

/** Takes the own offer back. */
export const withdrawSwap = defineCall({
  name: 'withdrawSwap',
  request: z.strictObject(ofShift),
  response: z.object({ offered: z.boolean() }),
  refusals: [],
});

/**
 * A teammate takes over the place that another offers, and gives the one that was wanted in return. Both sides change in
 * one commit; the other teammate and the organizers are told.
 */
export const acceptSwap = defineCall({
  name: 'acceptSwap',
  request: z.strictObject({ ...ofShift, uid }),
  response: z.object({ assigned: z.boolean() }),
  refusals: [
    'no-shift',
    'event-over',
    'not-accepted',
    'shift-begun',
    'swap-gone',
    'has-place',
    'no-place',
    'overlap',
    'too-little-rest',
  ],
});

/** An organizer says how long somebody worked in a shift; null when it is open again. Also after the event. */
export const correctMinutes = defineCall({
  name: 'correctMinutes',
  request: z.strictObject({
    ...ofShift,
    uid,
    minutes: z.nullable(z.int().check(z.minimum(0), z.maximum(scheduleLimits.worked))),
  }),
  response: z.object({ minutes: z.nullable(z.int()) }),
  refusals: ['no-place'],
});

/**
 * Gives the caller a new secret address of the calendar feed; the one before is worth nothing from the same commit on.
 * As with badges the request names the one that it replaces, so that one press makes one address.
 */
export const renewCalendar = defineCall({
  name: 'renewCalendar',
  request: z.strictObject({ replaces: z.nullable(badgeToken) }),
  response: z.object({ token: badgeToken }),
  refusals: [],
});
