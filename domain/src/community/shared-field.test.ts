import { describe, expect, test } from 'vitest';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { choiceIdOf } from './org-field.fixtures.ts';
import { aSharedField } from './shared-field.fixtures.ts';
import { sharedField, sharedFieldLimits } from './shared-field.schema.ts';
import { decideSharedField, inLibraryOrder, type SharedFieldWish } from './shared-field.ts';

const wish = (facts: Partial<SharedFieldWish> = {}): SharedFieldWish => ({
  fieldId: documentIdOf('new'),
  label: 'Which shirt fits you?',
  help: '',
  type: 'text',
  choices: [],
  ...facts,
});
const offer = (...labels: string[]) => labels.map((label) => ({ id: choiceIdOf(label), label }));

describe('a question of the library', () => {
  const whole = aSharedField({ labels: ['S', 'M'], askedBy: [anEvent()] });

  test('is accepted as functions write it', () => expect(sharedField.parse(whole)).toEqual(whole));

  test.each(spoiledCopies({ ...whole }, { optional: [`usedIn.${anEvent().id}`] }))(
    '$what is refused',
    ({ value }) => {
      expect(sharedField.safeParse(value).success).toBe(false);
    },
  );
});

describe('a new question', () => {
  const food = aSharedField({ label: 'What do you eat?' });

  test('is open and asked by no event yet', () => {
    expect(decideSharedField([food], wish(), fixtureNow)).toMatchObject({
      ok: true,
      value: { archived: false, deleting: false, usedIn: {}, createdAt: fixtureNow },
    });
  });

  test.each(['What do you eat?', 'WHAT do you éat?'])('that reads “%s” is there already', (label) => {
    expect(decideSharedField([food], wish({ label }), fixtureNow)).toEqual({ ok: false, why: 'same-name' });
    expect(decideSharedField([{ ...food, deleting: true }], wish({ label }), fixtureNow).ok).toBe(true);
  });

  test('with choices offers at least one, each once', () => {
    const choose = (...labels: string[]) =>
      decideSharedField([], wish({ type: 'choices', choices: offer(...labels) }), fixtureNow);
    expect(choose()).toEqual({ ok: false, why: 'choices-needed' });
    expect(choose('Été', 'ete')).toEqual({ ok: false, why: 'same-choice' });
    expect(choose('Été').ok).toBe(true);
  });

  test('is refused when the library is full', () => {
    const fields = Array.from({ length: sharedFieldLimits.fields }, (_, at) =>
      aSharedField({ label: `Question ${at}` }),
    );
    expect(decideSharedField(fields, wish(), fixtureNow)).toMatchObject({ why: 'too-many-fields' });
    expect(decideSharedField(fields.slice(1), wish(), fixtureNow).ok).toBe(true);
  });
});

describe('a question that is changed', () => {
  const size = aSharedField({ label: 'Size', labels: ['S', 'M'], archived: true, askedBy: [anEvent()] });
  const change = (facts: Partial<SharedFieldWish>, before = size) =>
    decideSharedField([before], wish({ fieldId: size.id, type: 'choice', ...facts }), fixtureNow);

  test('keeps its events, its age, and the choices that answers may have', () => {
    const { usedIn, createdAt } = size;
    expect(change({ choices: offer('L', 'M') })).toMatchObject({
      value: {
        usedIn,
        createdAt,
        archived: true,
        choices: [
          { label: 'L', removed: false },
          { label: 'M', removed: false },
          { label: 'S', removed: true },
        ],
      },
    });
  });

  test('does not become another kind, and does not come back from being deleted', () => {
    expect(change({ type: 'text' })).toMatchObject({ why: 'type-fixed' });
    expect(change({ choices: offer('S') }, { ...size, deleting: true })).toMatchObject({ why: 'field-gone' });
    expect(change({ choices: offer('S') }).ok).toBe(true);
  });
});

test('the library stands in the order of the alphabet, what is archived behind it', () => {
  const [a, b, c] = ['Âge', 'Boots', 'Coat'].map((label) => aSharedField({ label })) as [never, never, never];
  const archived = aSharedField({ label: 'Allergies', archived: true });
  expect(inLibraryOrder([archived, c, b, a], 'fr')).toEqual([a, b, c, archived]);
});
