import { describe, expect, test } from 'vitest';
import { applicationStatus } from '../application/application-status.ts';
import { hour, minute } from '../base/instant.ts';
import type { Outcome } from '../base/result.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventState } from '../event/event.schema.ts';
import {
  assignmentOf,
  decideAssign,
  decideLeaveShift,
  decideMoveShift,
  decideOffer,
  decideTake,
  decideTakeOver,
  warningsOf,
  type PlaceAsked,
} from './decide-place.ts';
import { aMission, aShift } from './schedule.fixtures.ts';
import type { PlaceSource } from './schedule.schema.ts';

const event = anEvent();
const now = event.startsAt - hour;
const mission = aMission({ restMinutes: 60 });
const shift = aShift({ need: 2, assigned: 1 }, mission);
const held = (source: PlaceSource) => assignmentOf(mission, shift, source, fixtureNow);
const before = (minutes: number) => ({
  startsAt: shift.startsAt - 5 * hour,
  endsAt: shift.startsAt - minutes * minute,
  restMinutes: 0,
});

/** A place that everybody would get. */
const clear: PlaceAsked = {
  event,
  status: 'accepted',
  shift,
  mission,
  others: [before(60)],
  held: undefined,
};
const full = { shift: { ...shift, assigned: 2 } };
const begun = { shift: { ...shift, startsAt: now, endsAt: now + hour }, others: [] };
const busy = { others: [before(-1)] };
const tired = { others: [before(59)] };
const held_ = (source: PlaceSource) => ({ held: held(source) });
const over = { event: { ...event, endsAt: now } };

function told(outcome: Outcome<{ changed: boolean }>): string {
  if (!outcome.ok) return outcome.why;
  return outcome.value.changed ? 'yes' : 'already';
}

/** One fact differs from the clear place; what each of the deciders says. */
const table: readonly (readonly [
  what: string,
  facts: Partial<PlaceAsked>,
  assign: string,
  override: string,
  take: string,
  takeOver: string,
])[] = [
  ['a free place with enough rest', {}, 'yes', 'yes', 'yes', 'yes'],
  ['a full shift', full, 'shift-full', 'yes', 'shift-full', 'yes'],
  ['another shift at the time', busy, 'overlap', 'yes', 'overlap', 'overlap'],
  ['a minute too little rest', tired, 'too-little-rest', 'yes', 'too-little-rest', 'too-little-rest'],
  [
    'a mission that organizers fill',
    { mission: { ...mission, selfSignUp: false } },
    'yes',
    'yes',
    'not-open',
    'yes',
  ],
  ['a shift that begins now', begun, 'yes', 'yes', 'shift-begun', 'shift-begun'],
  ['a place that is held already', held_('organizer'), 'already', 'already', 'already', 'has-place'],
  ['an event that is over', over, 'event-over', 'event-over', 'event-over', 'event-over'],
  [
    'nobody who applied',
    { status: undefined },
    'not-accepted',
    'not-accepted',
    'not-accepted',
    'not-accepted',
  ],
];

describe('a place', () => {
  test.each(table)('%s', (_, facts, assign, override, take, takeOver) => {
    const place = { ...clear, ...facts };
    expect({
      assign: told(decideAssign(place, false, now)),
      override: told(decideAssign(place, true, now)),
      take: told(decideTake(place, now)),
      takeOver: told(decideTakeOver(place, now)),
    }).toEqual({ assign, override, take, takeOver });
  });

  test.each(applicationStatus.options)('is for accepted teammates: %s', (status) => {
    const answer = status === 'accepted' ? 'yes' : 'not-accepted';
    for (const decide of [decideTake, decideTakeOver])
      expect(told(decide({ ...clear, status }, now))).toBe(answer);
    expect(told(decideAssign({ ...clear, status }, true, now))).toBe(answer);
  });

  test.each(eventState.options)('is given at an event that is not over: %s', (state) => {
    const isOver = state === 'finished' || state === 'archived';
    expect(told(decideAssign({ ...clear, event: { ...event, state } }, true, now))).toBe(
      isOver ? 'event-over' : 'yes',
    );
  });
});

describe('warnings', () => {
  test('name all that speaks against it, the gravest first', () => {
    expect(warningsOf({ ...clear, ...full, others: [before(-1), before(59)] })).toEqual([
      'overlap',
      'too-little-rest',
      'shift-full',
    ]);
    expect(warningsOf(clear)).toEqual([]);
  });
});

describe('a move to another shift', () => {
  const left = assignmentOf(mission, aShift({ startsAt: shift.startsAt + 24 * hour }, mission), 'self', now);
  const both = held_('organizer');
  test.each<[string, Partial<PlaceAsked>, typeof left | undefined, string, string]>([
    ['with a place in the one that is left', {}, left, 'yes', 'yes'],
    ['that was made already', both, undefined, 'already', 'already'],
    ['by somebody who is in neither', {}, undefined, 'no-place', 'no-place'],
    ['by somebody who is in both', both, left, 'has-place', 'has-place'],
    ['that is full', full, left, 'shift-full', 'yes'],
    ['with a third one at the time', busy, left, 'overlap', 'yes'],
    ['with too little rest', tired, left, 'too-little-rest', 'yes'],
    ['of an event that is over', over, left, 'event-over', 'event-over'],
    ['of somebody who is not accepted', { status: 'waitlisted' }, left, 'not-accepted', 'not-accepted'],
  ])('%s', (_, facts, from, asked, override) => {
    const place = { ...clear, ...facts };
    expect(told(decideMoveShift(place, from, false, now))).toBe(asked);
    expect(told(decideMoveShift(place, from, true, now))).toBe(override);
  });
});

describe('leaving a place', () => {
  test.each<[string, Partial<PlaceAsked>, string]>([
    ['that was taken', held_('self'), 'yes'],
    ['that was taken over', held_('swap'), 'yes'],
    ['that an organizer gave', held_('organizer'), 'not-yours-to-leave'],
    [
      'of a mission that is no longer open',
      { ...held_('self'), mission: { ...mission, selfSignUp: false } },
      'not-yours-to-leave',
    ],
    ['once the shift has begun', { ...held_('self'), ...begun }, 'shift-begun'],
    ['of an event that is over', { ...held_('self'), ...over }, 'event-over'],
    ['that is not held', {}, 'already'],
  ])('%s', (_, facts, answer) => {
    expect(told(decideLeaveShift({ ...clear, ...facts }, now))).toBe(answer);
  });
});

describe('offering a place', () => {
  test.each<[string, Partial<PlaceAsked>, string]>([
    ['from an organizer', held_('organizer'), 'yes'],
    ['that is not held', {}, 'no-place'],
    ['once the shift has begun', { ...held_('self'), ...begun }, 'shift-begun'],
    ['of somebody no longer accepted', { ...held_('self'), status: 'waitlisted' }, 'not-accepted'],
  ])('%s', (_, facts, answer) => {
    expect(told(decideOffer({ ...clear, ...facts }, now))).toBe(answer);
  });
});
