import { describe, expect, test } from 'vitest';
import type { Outcome } from '../base/result.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { eventState, type EventState } from '../event/event.schema.ts';
import { applicationStatus, decision, type ApplicationStatus } from './application-status.ts';
import {
  decideAnswering,
  decideApply,
  decideCancel,
  decideStatus,
  isArchived,
  type StatusChange,
} from './change-status.ts';
import { tallyOf } from './tally.ts';

const endsAt = fixtureNow;

/**
 * Whole tables: a row for each status that a person may have, a column for each state of the event, in the last
 * millisecond before its end and at its end. A cell says what happens:
 * `→x` the status becomes x; `=x` it is x already, so nobody is told; `a word` is the refusal.
 */
const columns = eventState.options.flatMap((state) => [
  { state, when: 'before its end', now: endsAt - 1 },
  { state, when: 'at its end', now: endsAt },
]);

type Decide = (
  current: ApplicationStatus | undefined,
  event: { state: EventState; endsAt: number },
  now: number,
) => Outcome<StatusChange>;

function playTable(decide: Decide, table: string): void {
  const rows = table.trim().split('\n').slice(2);
  const cases = rows.flatMap((row) => {
    const [name = '', ...cells] = row.split('|').map((cell) => cell.trim());
    expect(cells, row).toHaveLength(columns.length);
    const current = name === 'none' ? undefined : applicationStatus.parse(name);
    return columns.map((column, at) => ({ current, ...column, cell: cells[at]! }));
  });

  test('the table has every status of its rows once', () => {
    const names = rows.map((row) => row.split('|')[0]!.trim()).filter((name) => name !== 'none');
    expect(names).toEqual([...applicationStatus.options]);
  });

  test.each(cases)('from $current at a $state event, $when: $cell', ({ current, state, now, cell }) => {
    const outcome = decide(current, { state, endsAt }, now);
    expect(told(outcome)).toBe(cell);
  });
}

function told(outcome: Outcome<StatusChange>): string {
  if (!outcome.ok) return outcome.why;
  return `${outcome.value.changed ? '→' : '='}${outcome.value.status}`;
}

const unlimited = { applyUntil: null, capacity: null, waitlist: 'off' } as const;

describe('a person who applies', () => {
  playTable(
    (current, event, now) => decideApply(current, { ...event, ...unlimited }, tallyOf([]), now),
    `
               | draft                           | published                              | finished                        | archived
               | before         | at its end     | before               | at its end      | before         | at its end     | before         | at its end
    none       | event-not-open | event-not-open | →pending             | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open
    pending    | event-not-open | event-not-open | =pending             | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open
    accepted   | event-not-open | event-not-open | =accepted            | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open
    waitlisted | event-not-open | event-not-open | =waitlisted          | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open
    declined   | event-not-open | event-not-open | application-declined | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open
    canceled   | event-not-open | event-not-open | →pending             | event-not-open  | event-not-open | event-not-open | event-not-open | event-not-open`,
  );
});

describe('a person who applies in time', () => {
  const open = { state: 'published', endsAt, ...unlimited } as const;
  const applyUntil = endsAt - 1_000;

  test.each([undefined, 'canceled'] as const)(
    'and was %s before finds the door open until its time',
    (before) => {
      expect(told(decideApply(before, { ...open, applyUntil }, tallyOf([]), applyUntil - 1))).toBe(
        '→pending',
      );
      expect(told(decideApply(before, { ...open, applyUntil }, tallyOf([]), applyUntil))).toBe(
        'applications-closed',
      );
    },
  );

  test.each(['pending', 'accepted', 'waitlisted'] as const)('and is %s stays so after it', (status) => {
    expect(told(decideApply(status, { ...open, applyUntil }, tallyOf([]), applyUntil))).toBe(`=${status}`);
  });

  test.each([
    ['off', [], '→pending'],
    ['off', ['pending'], 'event-full'],
    ['off', ['accepted'], 'event-full'],
    ['off', ['waitlisted'], '→pending'],
    ['manual', ['accepted'], '→waitlisted'],
    ['manual', ['waitlisted'], '→waitlisted'],
    ['automatic', ['canceled', 'declined'], '→pending'],
    ['automatic', ['pending'], '→waitlisted'],
    ['automatic', ['waitlisted'], '→waitlisted'],
  ] as const)('with one place, a list that is %s and others who are %j: %s', (waitlist, others, outcome) => {
    const limited = { ...open, capacity: 1, waitlist };
    expect(told(decideApply(undefined, limited, tallyOf(others), endsAt - 1))).toBe(outcome);
  });
});

test('answers are changed as long as somebody takes part or may come to', () => {
  const open = { state: 'published', endsAt } as const;
  for (const status of ['pending', 'accepted', 'waitlisted'] as const) {
    expect(decideAnswering(status, open, endsAt - 1).ok).toBe(true);
    expect(decideAnswering(status, open, endsAt)).toMatchObject({ why: 'event-over' });
  }
  expect(decideAnswering('canceled', open, endsAt - 1)).toMatchObject({ why: 'application-canceled' });
  expect(decideAnswering('declined', open, endsAt - 1)).toMatchObject({ why: 'application-declined' });
});

describe('a teammate who cancels', () => {
  playTable(
    (current, event, now) => decideCancel(current!, event, now),
    `
               | draft                             | published                         | finished                | archived
               | before               | at its end | before               | at its end | before     | at its end | before     | at its end
    pending    | →canceled            | event-over | →canceled            | event-over | event-over | event-over | event-over | event-over
    accepted   | →canceled            | event-over | →canceled            | event-over | event-over | event-over | event-over | event-over
    waitlisted | →canceled            | event-over | →canceled            | event-over | event-over | event-over | event-over | event-over
    declined   | application-declined | event-over | application-declined | event-over | event-over | event-over | event-over | event-over
    canceled   | =canceled            | =canceled  | =canceled            | =canceled  | =canceled  | =canceled  | =canceled  | =canceled`,
  );
});

describe('an organizer who accepts', () => {
  playTable(
    (current, event, now) => decideStatus(current!, 'accepted', event, now),
    `
               | draft                             | published                         | finished                | archived
               | before               | at its end | before               | at its end | before     | at its end | before     | at its end
    pending    | →accepted            | event-over | →accepted            | event-over | event-over | event-over | event-over | event-over
    accepted   | =accepted            | =accepted  | =accepted            | =accepted  | =accepted  | =accepted  | =accepted  | =accepted
    waitlisted | →accepted            | event-over | →accepted            | event-over | event-over | event-over | event-over | event-over
    declined   | →accepted            | event-over | →accepted            | event-over | event-over | event-over | event-over | event-over
    canceled   | application-canceled | event-over | application-canceled | event-over | event-over | event-over | event-over | event-over`,
  );
});

describe('an organizer who puts somebody on the waiting list', () => {
  playTable(
    (current, event, now) => decideStatus(current!, 'waitlisted', event, now),
    `
               | draft                               | published                           | finished                  | archived
               | before               | at its end   | before               | at its end   | before      | at its end  | before      | at its end
    pending    | →waitlisted          | event-over   | →waitlisted          | event-over   | event-over  | event-over  | event-over  | event-over
    accepted   | →waitlisted          | event-over   | →waitlisted          | event-over   | event-over  | event-over  | event-over  | event-over
    waitlisted | =waitlisted          | =waitlisted  | =waitlisted          | =waitlisted  | =waitlisted | =waitlisted | =waitlisted | =waitlisted
    declined   | →waitlisted          | event-over   | →waitlisted          | event-over   | event-over  | event-over  | event-over  | event-over
    canceled   | application-canceled | event-over   | application-canceled | event-over   | event-over  | event-over  | event-over  | event-over`,
  );
});

describe('an organizer who declines', () => {
  playTable(
    (current, event, now) => decideStatus(current!, 'declined', event, now),
    `
               | draft                             | published                         | finished                | archived
               | before               | at its end | before               | at its end | before     | at its end | before     | at its end
    pending    | →declined            | event-over | →declined            | event-over | event-over | event-over | event-over | event-over
    accepted   | →declined            | event-over | →declined            | event-over | event-over | event-over | event-over | event-over
    waitlisted | →declined            | event-over | →declined            | event-over | event-over | event-over | event-over | event-over
    declined   | =declined            | =declined  | =declined            | =declined  | =declined  | =declined  | =declined  | =declined
    canceled   | application-canceled | event-over | application-canceled | event-over | event-over | event-over | event-over | event-over`,
  );
});

test('an organizer cannot cancel for somebody, nor make an application pending again', () => {
  expect([...decision.options]).toEqual(['accepted', 'waitlisted', 'declined']);
});

test('deciding twice is deciding once', () => {
  for (const current of applicationStatus.options) {
    for (const wish of decision.options) {
      const event = { state: 'published' as const, endsAt };
      const first = decideStatus(current, wish, event, endsAt - 1);
      if (!first.ok) continue;
      expect(decideStatus(first.value.status, wish, event, endsAt - 1)).toEqual({
        ok: true,
        value: { status: wish, changed: false },
      });
    }
  }
});

describe('a person’s archives', () => {
  const shelved = `
                 draft     published finished  archived
    pending      current   current   archived  archived
    accepted     current   current   archived  archived
    waitlisted   current   current   archived  archived
    declined     archived  archived  archived  archived
    canceled     archived  archived  archived  archived`;
  const cases = shelved
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [status, ...cells] = row.trim().split(/\s+/);
      return eventState.options.map((state, at) => ({
        status: applicationStatus.parse(status),
        state,
        shelf: cells[at],
      }));
    });

  test.each(cases)('$status at a $state event is $shelf', ({ status, state, shelf }) => {
    expect(isArchived(status, state)).toBe(shelf === 'archived');
  });
});
