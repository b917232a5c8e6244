import { describe, expect, test } from 'vitest';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anOrgField, choiceIdOf } from './org-field.fixtures.ts';
import { orgField, orgFieldLimits } from './org-field.schema.ts';
import { decideMove, decideOrgField, inOrder, type OrgFieldWish } from './org-field.ts';

const wish = (facts: Partial<OrgFieldWish> = {}): OrgFieldWish => ({
  fieldId: documentIdOf('new'),
  name: 'Size',
  type: 'text',
  choices: [],
  ...facts,
});
const offer = (...labels: string[]) => labels.map((label) => ({ id: choiceIdOf(label), label }));

describe('a stored field', () => {
  const whole = anOrgField({ labels: ['S', 'M'] });
  test('is accepted as functions write it', () => expect(orgField.parse(whole)).toEqual(whole));
  test.each(spoiledCopies({ ...whole }))('$what is refused', ({ value }) => {
    expect(orgField.safeParse(value).success).toBe(false);
  });
});

describe('a new field', () => {
  const first = anOrgField({ name: 'Allergies', position: 4 });

  test('goes to the end and is open', () => {
    const decided = decideOrgField([first], wish(), fixtureNow);
    expect(decided).toMatchObject({
      ok: true,
      value: { name: 'Size', position: 5, archived: false, deleting: false, createdAt: fixtureNow },
    });
  });

  test.each(['Allergies', 'ALLERGIES', 'Allérgies'])('is not called %s when one is already', (name) => {
    expect(decideOrgField([first], wish({ name }), fixtureNow)).toEqual({ ok: false, why: 'same-name' });
    expect(decideOrgField([first], wish({ name: `${name} now` }), fixtureNow).ok).toBe(true);
  });

  test('may have the name of one that is being deleted', () => {
    const going = { ...first, deleting: true };
    expect(decideOrgField([going], wish({ name: first.name }), fixtureNow).ok).toBe(true);
  });

  test('with choices offers at least one, each once, and 200 at most', () => {
    const choose = (...labels: string[]) =>
      decideOrgField([], wish({ type: 'choice', choices: offer(...labels) }), fixtureNow);
    const many = (count: number) => choose(...Array.from({ length: count }, (_, at) => `Choice ${at}`));
    expect(choose()).toEqual({ ok: false, why: 'choices-needed' });
    expect(choose('Été', 'ete')).toEqual({ ok: false, why: 'same-choice' });
    expect(many(200).ok).toBe(true);
    expect(many(201)).toMatchObject({ ok: false, why: 'too-many-choices' });
  });

  test('is refused when there are as many as may be', () => {
    const fields = Array.from({ length: orgFieldLimits.fields }, (_, at) =>
      anOrgField({ name: `Field ${at}` }),
    );
    expect(decideOrgField(fields, wish(), fixtureNow)).toMatchObject({ ok: false, why: 'too-many-fields' });
    expect(decideOrgField(fields.slice(1), wish(), fixtureNow).ok).toBe(true);
  });
});

describe('a field that is changed', () => {
  const sizes = anOrgField({ name: 'Size', labels: ['S', 'M', 'L'], position: 7, archived: true });
  const change = (facts: Partial<OrgFieldWish>) =>
    decideOrgField([sizes], wish({ fieldId: sizes.id, type: 'choice', ...facts }), fixtureNow);

  test('keeps its place, its age and whether it is archived', () => {
    const { position, createdAt } = sizes;
    expect(change({ name: 'Shirt', choices: offer('S', 'M', 'L') })).toMatchObject({
      value: { name: 'Shirt', position, createdAt, archived: true },
    });
  });

  test('keeps a choice that is no longer offered for the values that have it, and takes it back', () => {
    const fewer = change({ choices: offer('L', 'S') });
    if (!fewer.ok) throw new Error('refused');
    expect(fewer.value.offered).toEqual([choiceIdOf('L'), choiceIdOf('S')]);
    expect(fewer.value.choices.find(({ label }) => label === 'M')?.removed).toBe(true);
    const again = decideOrgField(
      [fewer.value],
      wish({ fieldId: sizes.id, type: 'choice', choices: offer('M') }),
      fixtureNow,
    );
    expect(again).toMatchObject({ value: { offered: [choiceIdOf('M')] } });
  });

  test('keeps its type', () => {
    expect(change({ type: 'choices', choices: offer('S') })).toEqual({ ok: false, why: 'type-fixed' });
  });

  test('that is being deleted is gone', () => {
    const decided = decideOrgField([{ ...sizes, deleting: true }], wish({ fieldId: sizes.id }), fixtureNow);
    expect(decided).toEqual({ ok: false, why: 'field-gone' });
  });
});

describe('moving a field', () => {
  const fields = ['a', 'b', 'c', 'd'].map((name, at) => anOrgField({ name, position: at + 1 }));
  const [a, b, c, d] = fields.map(({ id }) => id) as [string, string, string, string];
  const moved = (fieldId: string, before: string | null) => {
    const decided = decideMove(fields, fieldId, before);
    if (!decided.ok) throw new Error(decided.why);
    const positioned = fields.map((field) => ({
      ...field,
      position: decided.value.get(field.id) ?? field.position,
    }));
    return inOrder(positioned)
      .map(({ name }) => name)
      .join('');
  };

  test.each([
    [a, d, 'bcad'],
    [d, a, 'dabc'],
    [b, null, 'acdb'],
    [c, c, 'abcd'],
    [b, documentIdOf('gone'), 'acdb'],
  ])('puts it where it shall be', (fieldId, before, expected) => {
    expect(moved(fieldId, before)).toBe(expected);
  });

  test('a second time changes nothing', () => {
    expect(decideMove(fields, a, b)).toEqual({ ok: true, value: new Map() });
  });

  test('is refused for a field that is not there', () => {
    expect(decideMove(fields, documentIdOf('gone'), a)).toEqual({ ok: false, why: 'field-gone' });
  });
});
