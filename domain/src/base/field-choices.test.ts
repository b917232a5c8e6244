import { describe, expect, test } from 'vitest';
import { choiceIdOf } from '../community/org-field.fixtures.ts';
import { decideChoices, hasChoices, offeredChoices, offeredIn } from './field-choices.ts';
import { choiceLimits, fieldTypes, type FieldChoice } from './field.schema.ts';
import { done, refuse } from './result.ts';

const wish = (...labels: string[]) => labels.map((label) => ({ id: choiceIdOf(label), label }));
const stored = (removed: boolean, ...labels: string[]): FieldChoice[] =>
  wish(...labels).map((choice) => ({ ...choice, removed }));
const many = (count: number, of = 'choice') => Array.from({ length: count }, (_, at) => `${of} ${at}`);

test('people pick from choices in two types of field, and in no other', () => {
  expect(fieldTypes.filter(hasChoices)).toEqual(['choice', 'choices']);
});

test('what is no longer offered cannot be picked', () => {
  const choices = [...stored(false, 'S', 'M'), ...stored(true, 'XXS')];
  expect(offeredChoices(choices)).toEqual(wish('S', 'M'));
  expect(offeredIn(choices)).toEqual([choiceIdOf('S'), choiceIdOf('M')]);
});

describe('an organizer who writes choices', () => {
  test('gets them in her order, and behind them those that somebody may have picked before', () => {
    const before = [...stored(false, 'S', 'M'), ...stored(true, 'XXS')];
    expect(decideChoices('choice', wish('L', 'M'), before)).toEqual(
      done([...stored(false, 'L', 'M'), ...stored(true, 'S', 'XXS')]),
    );
  });

  test('takes up again what she had taken out, under another label too', () => {
    const [again] = wish('XXS');
    expect(decideChoices('choices', [{ ...again!, label: 'Very small' }], stored(true, 'XXS'))).toEqual(
      done([{ id: again!.id, label: 'Very small', removed: false }]),
    );
  });

  test.each([
    ['none', [], 'choices-needed'],
    ['two that read alike', wish('Été', 'ete'), 'same-choice'],
    ['one under two labels', [...wish('S'), { id: choiceIdOf('S'), label: 'M' }], 'same-choice'],
  ] as const)('is refused %s', (_, wished, why) => {
    expect(decideChoices('choice', wished)).toEqual(refuse(why));
  });

  test('may offer two hundred, and four hundred together with what was offered before', () => {
    const { offered, ever } = choiceLimits;
    const tooMany = (limit: number) => refuse('too-many-choices', { limit });
    expect(decideChoices('choice', wish(...many(offered))).ok).toBe(true);
    expect(decideChoices('choice', wish(...many(offered + 1)))).toEqual(tooMany(offered));
    const past = (count: number) => stored(false, ...many(count, 'past'));
    expect(decideChoices('choice', wish('one'), past(ever - 1)).ok).toBe(true);
    expect(decideChoices('choice', wish('one'), past(ever))).toEqual(tooMany(ever));
  });

  test('offers none where nothing is picked, and what was picked once is remembered', () => {
    expect(decideChoices('text', wish('S'), stored(false, 'M'))).toEqual(done(stored(true, 'M')));
    expect(decideChoices('number', [])).toEqual(done([]));
  });
});
