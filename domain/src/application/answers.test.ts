import { expect, test } from 'vitest';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { ownAnswerKey, sharedAnswerKey, sharedAnswersOf } from './answers.ts';

const [food, shirt, tent] = ['food', 'shirt', 'tent'].map(documentIdOf) as [string, string, string];

test('answers to the library outlive the event, with the moment when each was given; those of one event do not', () => {
  expect(
    sharedAnswersOf({
      answers: {
        [sharedAnswerKey(food)]: 'nuts',
        [sharedAnswerKey(shirt)]: null,
        [ownAnswerKey(tent)]: true,
      },
      answeredAt: { [sharedAnswerKey(food)]: fixtureNow },
      appliedAt: fixtureNow - 1,
    }),
  ).toEqual([
    { fieldId: food, value: 'nuts', at: fixtureNow },
    // Without a moment of its own it was given with the application.
    { fieldId: shirt, value: null, at: fixtureNow - 1 },
  ]);
});

test('a question of the library and one of an event are told apart, also under the same id', () => {
  expect(sharedAnswerKey(food)).toBe(`s:${food}`);
  expect(ownAnswerKey(food)).toBe(`q:${food}`);
});
