import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { documentIdOf } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { anApplication, applicationOf } from './application.fixtures.ts';
import { applicationStatus } from './application-status.ts';
import { application, applicationTally } from './application.schema.ts';

describe('an application', () => {
  test.each(applicationStatus.options)('that is %s is accepted as functions write it', (status) => {
    const valid = applicationOf(aPerson(), anEvent(), { status });
    expect(application.parse(valid)).toEqual(valid);
  });

  test.each(
    spoiledCopies(anApplication(), {
      nullable: ['person.thumbnail'],
      optional: ['answers', 'answeredAt', 'licensed', 'setAside'],
    }).filter(({ what }) => what !== 'with a text as person.thumbnail'),
  )('$what is refused', ({ value }) => {
    expect(application.safeParse(value).success).toBe(false);
  });

  test.each([
    ['a status nobody knows', { status: 'maybe' }],
    ['a negative revision', { revision: -1 }],
    ['half a revision', { revision: 0.5 }],
    ['a time before the calendar', { appliedAt: -1 }],
    [
      'a picture from elsewhere',
      { person: { ...anApplication().person, thumbnail: 'https://x.example/a.png' } },
    ],
    ['a language we do not speak', { person: { ...anApplication().person, language: 'de' } }],
    ['an answer to no question', { answers: { food: 'nuts' } }],
    ['an answer to a question of nobody', { answers: { [`x:${documentIdOf('food')}`]: 'nuts' } }],
    ['an event in a state nobody knows', { event: { ...anApplication().event, state: 'postponed' } }],
  ])('with %s is refused', (_, spoiled) => {
    expect(application.safeParse({ ...anApplication(), ...spoiled }).success).toBe(false);
  });

  test('from before there were forms and licenses has no answers and no license', () => {
    const { answers: _, answeredAt: __, licensed: ___, setAside: ____, ...before } = anApplication();
    expect(application.parse(before)).toMatchObject({
      answers: {},
      answeredAt: {},
      licensed: false,
      setAside: false,
    });
  });

  test('keeps answers to the library’s questions and to the event’s own', () => {
    const answers = { [`s:${documentIdOf('food')}`]: 'nuts', [`q:${documentIdOf('tent')}`]: ['a'] };
    expect(application.parse(anApplication({ answers })).answers).toEqual(answers);
  });

  test('shows a person’s name of 161 characters and no more', () => {
    const named = (length: number) => ({
      ...anApplication(),
      person: { ...anApplication().person, name: 'x'.repeat(length) },
    });
    expect(application.safeParse(named(161)).success).toBe(true);
    expect(application.safeParse(named(162)).success).toBe(false);
    expect(application.safeParse(named(0)).success).toBe(false);
  });
});

describe('the tally of an event', () => {
  const valid = { pending: 1, accepted: 2, waitlisted: 0, declined: 0, canceled: 0 };

  test('counts every status', () => {
    expect(applicationTally.parse(valid)).toEqual(valid);
  });

  test.each(spoiledCopies(valid))('$what is refused', ({ value }) => {
    expect(applicationTally.safeParse(value).success).toBe(false);
  });
});
