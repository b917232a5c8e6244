import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { applicationOf } from '../application/application.fixtures.ts';
import type { Application } from '../application/application.schema.ts';
import { ownAnswerKey } from '../application/answers.ts';
import { day } from '../base/instant.ts';
import { diceOf, documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { lastValues } from './last-values.schema.ts';
import { lastValuesOf } from './last-values.ts';
import { aSharedField, sharedAnswers } from './shared-field.fixtures.ts';

const food = aSharedField({ label: 'What do you eat?' });
const size = aSharedField({ label: 'Which shirt fits you?' });
const [first, second, third] = ['First', 'Second', 'Third'].map((name) => anEvent({ name })) as [
  ReturnType<typeof anEvent>,
  ReturnType<typeof anEvent>,
  ReturnType<typeof anEvent>,
];

function answered(
  event: typeof first,
  daysAgo: number,
  ...given: Parameters<typeof sharedAnswers>[0][number][]
): Application {
  return applicationOf(aPerson(), event, sharedAnswers(given, fixtureNow - daysAgo * day));
}

describe('what a person last answered', () => {
  test('is the later answer to each question, with its event', () => {
    const values = lastValuesOf([
      answered(first, 9, [food, 'nuts'], [size, 'M']),
      answered(second, 2, [food, 'no nuts']),
    ]);
    expect(values).toEqual({
      [food.id]: { value: 'no nuts', eventId: second.id, eventName: 'Second', at: fixtureNow - 2 * day },
      [size.id]: { value: 'M', eventId: first.id, eventName: 'First', at: fixtureNow - 9 * day },
    });
    expect(lastValues.parse({ id: aPerson().uid, values })).toEqual({ id: aPerson().uid, values });
  });

  test('is the same in whatever order the applications come', () => {
    const dice = diceOf('last values in any order');
    const applications = [
      answered(first, 5, [food, 'a'], [size, 'S']),
      answered(second, 5, [food, 'b']),
      answered(third, 1, [size, 'L']),
    ];
    const expected = lastValuesOf(applications);
    for (let round = 0; round < 20; round++)
      expect(lastValuesOf(dice.shuffled(applications))).toEqual(expected);
  });

  test('is nothing where the later answer was taken back', () => {
    expect(lastValuesOf([answered(first, 9, [food, 'nuts']), answered(second, 2, [food, null])])).toEqual({});
  });

  test('does not count the questions of one event', () => {
    const own = { answers: { [ownAnswerKey(documentIdOf('tent'))]: 'yes' } };
    expect(lastValuesOf([applicationOf(aPerson(), first, own)])).toEqual({});
  });

  test('was given with the application where nothing says when', () => {
    const { answers } = sharedAnswers([[food, 'nuts']], fixtureNow);
    const application = applicationOf(aPerson(), first, { answers, appliedAt: fixtureNow - 3 * day });
    expect(lastValuesOf([application])[food.id]).toMatchObject({ at: fixtureNow - 3 * day });
  });
});
