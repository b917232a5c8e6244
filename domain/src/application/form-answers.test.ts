import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../base/field.schema.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { choiceIdOf } from '../community/org-field.fixtures.ts';
import { aSharedField } from '../community/shared-field.fixtures.ts';
import { flawsOf, keyOfQuestion, newQuestions, prefillOf, takeAnswers } from './form-answers.ts';
import { aQuestion, questionOf } from './registration-form.fixtures.ts';
import type { FormQuestion } from './registration-form.schema.ts';

const food = questionOf(aSharedField({ label: 'What do you eat?' }));
const tent = aQuestion({ label: 'Do you bring a tent?', type: 'yesNo' });
const meals = aQuestion({
  label: 'Meals?',
  type: 'choices',
  labels: ['Lunch', 'Dinner'],
  removed: ['Brunch'],
});
const nothing = { answers: {}, answeredAt: {} };
const earlier = fixtureNow - 1_000;

const answering = (...given: [question: FormQuestion, value: FieldValue][]) =>
  Object.fromEntries(given.map(([question, value]) => [keyOfQuestion(question), value]));

describe('an answer', () => {
  test.each<[type: FormQuestion['type'], good: FieldValue, wrong: FieldValue, problem: string]>([
    ['text', 'nuts', 'two\nlines', 'too-long'],
    ['longText', 'two\nlines', 'x'.repeat(2_001), 'too-long'],
    ['number', 0, '0', 'number'],
    ['date', '2028-02-29', '2027-02-29', 'date'],
    ['yesNo', false, 'no', 'yes-no'],
    ['choice', choiceIdOf('Lunch'), choiceIdOf('Brunch'), 'choice'],
    ['choices', [choiceIdOf('Lunch'), choiceIdOf('Dinner')], [choiceIdOf('Brunch')], 'choice'],
    ['email', 'ada@people.example', 'ada', 'email'],
    ['phone', '+33612345678', '0612345678', 'phone'],
  ])('of the type %s may be %j and not %j', (type, good, wrong, problem) => {
    const question = { ...meals, type, required: true };
    expect(flawsOf([question], answering([question, good]))).toEqual([]);
    expect(flawsOf([question], answering([question, wrong]))).toEqual([
      { key: keyOfQuestion(question), problem },
    ]);
  });

  test.each<[what: string, answers: Readonly<Record<string, FieldValue>>]>([
    ['left out', {}],
    ['left open', answering([tent, null])],
  ])('that is %s is missed where it is required, and nowhere else', (_, answers) => {
    expect(flawsOf([tent], answers)).toEqual([]);
    expect(flawsOf([{ ...tent, required: true }], answers)).toEqual([
      { key: keyOfQuestion(tent), problem: 'required' },
    ]);
  });

  test('keeps a choice that is no longer offered, and nobody else gets it', () => {
    const brunch = answering([meals, [choiceIdOf('Brunch')]]);
    expect(flawsOf([meals], brunch, brunch)).toEqual([]);
    expect(flawsOf([meals], brunch)).toHaveLength(1);
  });
});

describe('a person who answers', () => {
  test('is heard on what the form asks and on nothing else', () => {
    const given = { ...answering([food, 'nuts'], [tent, null]), [`q:${documentIdOf('other')}`]: 'x' };
    expect(takeAnswers([food, tent], given, nothing, fixtureNow)).toEqual({
      ok: true,
      value: {
        answers: answering([food, 'nuts'], [tent, null]),
        answeredAt: { [keyOfQuestion(food)]: fixtureNow, [keyOfQuestion(tent)]: fixtureNow },
      },
    });
  });

  test('loses no answer to a question that is no longer asked, nor one that she does not repeat', () => {
    const before = {
      answers: answering([food, 'nuts'], [meals, [choiceIdOf('Lunch')]]),
      answeredAt: { [keyOfQuestion(food)]: earlier, [keyOfQuestion(meals)]: earlier },
    };
    const taken = takeAnswers(
      [food, { ...tent, required: true }],
      answering([tent, true]),
      before,
      fixtureNow,
    );
    expect(taken).toEqual({
      ok: true,
      value: {
        answers: { ...before.answers, ...answering([tent, true]) },
        answeredAt: { ...before.answeredAt, [keyOfQuestion(tent)]: fixtureNow },
      },
    });
  });

  test('who says the same again has said it when she said it first', () => {
    const both = [choiceIdOf('Lunch'), choiceIdOf('Dinner')];
    const before = { answers: answering([meals, both]), answeredAt: { [keyOfQuestion(meals)]: earlier } };
    const same = takeAnswers([meals], answering([meals, both.toReversed()]), before, fixtureNow);
    expect(same).toEqual({ ok: true, value: before });
    expect(takeAnswers([meals], answering([meals, null]), before, fixtureNow)).toMatchObject({
      value: { answers: answering([meals, null]), answeredAt: { [keyOfQuestion(meals)]: fixtureNow } },
    });
  });

  test('is told at which question something is missing or wrong', () => {
    const required = { ...tent, required: true };
    expect(takeAnswers([food, required], answering([food, 'nuts']), nothing, fixtureNow)).toEqual({
      ok: false,
      why: 'answer-missing',
      detail: { question: keyOfQuestion(tent) },
    });
    expect(takeAnswers([food, required], answering([tent, 'yes']), nothing, fixtureNow)).toMatchObject({
      why: 'answer-wrong',
      detail: { question: keyOfQuestion(tent) },
    });
  });

  test('is asked only what she was not asked before', () => {
    expect(newQuestions([food, tent, meals], answering([food, 'nuts'], [tent, null]))).toEqual([meals]);
  });
});

test('only shared questions are filled in, with values that they still take', () => {
  const shirt = questionOf(aSharedField({ label: 'Shirt?', labels: ['S'], removed: ['XXS'] }));
  const known = (size: string) => ({
    [food.sharedFieldId!]: { value: 'nuts' },
    [shirt.sharedFieldId!]: { value: choiceIdOf(size) },
    [tent.id]: { value: true },
  });
  expect(prefillOf([food, shirt, tent], known('S'))).toEqual(
    answering([food, 'nuts'], [shirt, choiceIdOf('S')]),
  );
  expect(prefillOf([food, shirt, tent], known('XXS'))).toEqual(answering([food, 'nuts']));
});
