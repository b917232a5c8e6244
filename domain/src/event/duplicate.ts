import * as z from 'zod/mini';
import type { RegistrationForm } from '../application/registration-form.schema.ts';
import { plainDate, type Instant } from '../base/instant.ts';
import type { Counter } from '../scan/counter.schema.ts';
import { scheduleLimits, type Mission, type Shift } from '../schedule/schedule.schema.ts';
import { eventLimits, type Event } from './event.schema.ts';
import { movedInstant, movedPeriod, moveToDay, type Temporal } from './move-dates.ts';

/** The first day of a copy. Within the two centuries in which everything that follows from it is a storable instant. */
export const copyDay = plainDate.check(z.refine((day) => day >= '2000-01-01' && day < '2200-01-01'));

/** All that somebody has prepared for an event; nothing of the people who came to it. */
export interface EventPlan {
  readonly event: Event;
  /** Undefined where nothing was ever asked. */
  readonly form: RegistrationForm | undefined;
  readonly missions: readonly Mission[];
  readonly shifts: readonly Shift[];
  readonly counters: readonly Counter[];
}

/** What is to be other in a copy. */
export interface CopyWish {
  readonly copyId: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly timeZone: string;
}

/**
 * A draft of the same event for other days. Missions, shifts, questions and counters keep their ids, which mean something
 * within an event only.
 * @param known ids of the shared library: a copy of a question that it no longer has becomes the event's own
 */
export function copyOfPlan(
  temporal: Temporal,
  plan: EventPlan,
  { copyId, name, startsOn, timeZone }: CopyWish,
  known: ReadonlySet<string>,
  now: Instant,
): EventPlan {
  const { event, form } = plan;
  const move = moveToDay(temporal, event, startsOn, timeZone);
  const period = movedPeriod(temporal, event, move, eventLimits.duration);
  const { applyUntil } = event;
  return {
    event: {
      ...event,
      ...period,
      id: copyId,
      state: 'draft',
      name,
      timeZone,
      applyUntil:
        applyUntil === null ? null : Math.min(movedInstant(temporal, applyUntil, move), period.endsAt),
      full: false,
      finishedAt: null,
      createdAt: now,
      updatedAt: now,
    },
    form: form && {
      ...form,
      questions: form.questions.map((question) =>
        question.sharedFieldId === null || known.has(question.sharedFieldId)
          ? question
          : { ...question, sharedFieldId: null },
      ),
      // Nobody has answered what was asked before.
      past: [],
      version: 1,
      updatedAt: now,
    },
    missions: plan.missions.map((mission) => ({ ...mission, updatedAt: now })),
    shifts: plan.shifts.map((shift) => ({
      ...shift,
      ...movedPeriod(temporal, shift, move, scheduleLimits.shiftLength),
      assigned: 0,
      reason: '',
      updatedAt: now,
    })),
    counters: plan.counters
      .filter(({ archived }) => !archived)
      .map((counter) => ({ ...counter, createdAt: now })),
  };
}
