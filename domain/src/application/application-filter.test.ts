import { describe, expect, test } from 'vitest';
import { choiceIdOf } from '../community/org-field.fixtures.ts';
import { isWish, matchesWish, noWish, type ApplicationWish } from './application-filter.ts';
import { anApplication } from './application.fixtures.ts';
import { keyOfQuestion } from './form-answers.ts';
import { aQuestion } from './registration-form.fixtures.ts';

const size = aQuestion({ label: 'Size', type: 'choice', labels: ['S', 'M'] });
const days = aQuestion({ label: 'Days', type: 'choices', labels: ['Friday', 'Sunday'] });
const tent = aQuestion({ label: 'Tent', type: 'yesNo' });
const food = aQuestion({ label: 'Food', type: 'text', sharedFieldId: 'food' });
const open = aQuestion({ label: 'Open', type: 'longText' });
const questions = [size, days, tent, food, open];
const application = anApplication({
  answers: {
    [keyOfQuestion(size)]: choiceIdOf('M'),
    [keyOfQuestion(days)]: [choiceIdOf('Sunday')],
    [keyOfQuestion(tent)]: false,
    [keyOfQuestion(food)]: 'Végane, sans noix',
  },
});
const person = { ...application.person, name: 'Élodie Le Goff', email: 'elo.goff@people.example' };
const found = (wish: Partial<ApplicationWish>, tags = ['Driver']) =>
  matchesWish({ ...application, person }, { tags }, { ...noWish, ...wish }, questions);

describe('an organizer finds an application', () => {
  test.each<[string, Partial<ApplicationWish>, boolean]>([
    ['without asking for anything', {}, true],
    ['by the beginning of a name', { text: 'elod' }, true],
    ['by beginnings in any order', { text: 'goff ÉLO' }, true],
    ['by the address', { text: 'elo.goff@people' }, true],
    ['not by the middle of a name', { text: 'lodie' }, false],
    ['by a tag, whatever its capitals', { tag: 'driver' }, true],
    ['not by a part of a tag', { tag: 'drive' }, false],
    ['by a choice', { question: keyOfQuestion(size), answer: choiceIdOf('M') }, true],
    ['not by another choice', { question: keyOfQuestion(size), answer: choiceIdOf('S') }, false],
    ['by one of several choices', { question: keyOfQuestion(days), answer: choiceIdOf('Sunday') }, true],
    ['not by one that was not made', { question: keyOfQuestion(days), answer: choiceIdOf('Friday') }, false],
    ['by a no', { question: keyOfQuestion(tent), answer: 'no' }, true],
    ['not by a yes', { question: keyOfQuestion(tent), answer: 'yes' }, false],
    ['by a part of a text, without accents', { question: keyOfQuestion(food), answer: 'vegan' }, true],
    ['not by what the text lacks', { question: keyOfQuestion(food), answer: 'poisson' }, false],
    ['by what was not answered', { question: keyOfQuestion(open), answer: 'none' }, true],
    ['not by it where there is an answer', { question: keyOfQuestion(size), answer: 'none' }, false],
    ['by a question that is gone, as without it', { question: 'q:gone', answer: 'yes' }, true],
    [
      'by everything at once',
      { text: 'goff', tag: 'DRIVER', question: keyOfQuestion(tent), answer: 'no' },
      true,
    ],
  ])('%s', (_, wish, expected) => {
    expect(found(wish)).toBe(expected);
  });

  test('without notes not by a tag', () => {
    expect(found({ tag: 'driver' }, [])).toBe(false);
    expect(matchesWish(application, undefined, { ...noWish, tag: 'x' }, questions)).toBe(false);
  });

  test('nothing is asked by spaces, or by a question without an answer', () => {
    expect(isWish({ ...noWish, text: ' ', question: keyOfQuestion(size) })).toBe(false);
    expect(isWish({ ...noWish, question: keyOfQuestion(size), answer: 'none' })).toBe(true);
  });
});
