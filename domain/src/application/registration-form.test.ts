import { describe, expect, test } from 'vitest';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { aSharedField } from '../community/shared-field.fixtures.ts';
import type { SharedField } from '../community/shared-field.schema.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import { aForm, aQuestion, questionOf, wishOf } from './registration-form.fixtures.ts';
import {
  formLimits,
  registrationForm,
  type FormQuestion,
  type RegistrationForm,
} from './registration-form.schema.ts';
import { decideForm, type FormSurroundings } from './registration-form.ts';

const food = aSharedField({ label: 'What do you eat?' });
const shirt = aSharedField({ label: 'Which shirt fits you?', labels: ['S', 'M'], removed: ['XXS'] });
const tent = aQuestion({ label: 'Do you bring a tent?', type: 'yesNo' });
const meal = aQuestion({ label: 'Which meal?', labels: ['Lunch', 'Dinner'] });

function decide(
  questions: readonly FormQuestion[],
  {
    before,
    version = before?.version ?? 0,
    library = [food, shirt],
    ...around
  }: Partial<Omit<FormSurroundings, 'library'>> & {
    readonly before?: RegistrationForm;
    readonly version?: number;
    readonly library?: readonly SharedField[];
  } = {},
) {
  return decideForm(
    before,
    { questions: questions.map(wishOf), version },
    {
      orgId: anOrganization().id,
      library: new Map(library.map((field) => [field.id, field])),
      mayPick: true,
      answered: true,
      ...around,
    },
    fixtureNow,
  );
}

function formFrom(outcome: ReturnType<typeof decide>): RegistrationForm {
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value.form;
}

describe('a stored form', () => {
  const whole = aForm([questionOf(shirt), tent], { past: [meal] });

  test('is accepted as functions write it', () => expect(registrationForm.parse(whole)).toEqual(whole));

  test.each(spoiledCopies({ ...aForm([tent]) }, { nullable: ['questions.0.sharedFieldId'] }))(
    '$what is refused',
    ({ value }) => expect(registrationForm.safeParse(value).success).toBe(false),
  );

  test('asks 60 questions at most', () => {
    const many = (count: number) =>
      aForm(Array.from({ length: count }, (_, at) => aQuestion({ label: `Question ${at}` })));
    expect(registrationForm.safeParse(many(60)).success).toBe(true);
    expect(registrationForm.safeParse(many(61)).success).toBe(false);
  });
});

describe('an organizer who builds a form', () => {
  test('gets shared questions in the words of the library, and her own in hers', () => {
    const reworded = { ...questionOf(shirt, { required: true }), label: 'Shirt?', choices: [] };
    expect(formFrom(decide([reworded, tent])).questions).toEqual([
      questionOf(shirt, { required: true }),
      tent,
    ]);
  });

  test('moves, rewords and drops questions, and the version counts on', () => {
    const before = aForm([tent, meal, questionOf(food)], { version: 7 });
    const form = formFrom(decide([questionOf(food), { ...tent, label: 'A tent?' }], { before }));
    expect(form.questions.map(({ label }) => label)).toEqual(['What do you eat?', 'A tent?']);
    expect(form).toMatchObject({ version: 8, updatedAt: fixtureNow });
  });

  test('is told when somebody else has saved meanwhile, unless both want the same', () => {
    const before = aForm([tent], { version: 3 });
    expect(decide([meal], { before, version: 2 })).toMatchObject({ why: 'form-changed' });
    expect(decide([tent], { before, version: 2 })).toEqual({
      ok: true,
      value: { form: before, changed: false },
    });
    expect(decide([meal], { before, version: 3 }).ok).toBe(true);
  });

  test.each([
    ['the same question of the library twice', [questionOf(food), { ...questionOf(food), id: tent.id }]],
    ['two that read alike', [tent, aQuestion({ label: 'DO YOU bring a tént?' })]],
    ['one of her own that reads as one of the library', [questionOf(food), aQuestion({ label: food.label })]],
  ])('does not ask %s', (_, questions) => {
    expect(decide(questions)).toEqual({ ok: false, why: 'same-question', detail: { place: 2 } });
    expect(decide(questions.slice(1)).ok).toBe(true);
  });

  test.each([
    ['no choice', { ...meal, choices: [] }, 'choices-needed'],
    [
      'a choice twice',
      { ...meal, choices: [...meal.choices, { ...meal.choices[0]!, id: tent.id }] },
      'same-choice',
    ],
  ])('does not offer %s', (_, question, why) => {
    expect(decide([tent, question])).toEqual({ ok: false, why, detail: { place: 2 } });
  });

  test('is refused a form that is too large to send to everybody', () => {
    const label = 'x'.repeat(120);
    const large = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aQuestion({
          label: `Question ${at}`,
          labels: Array.from({ length: 100 }, (_, choice) => `${at} ${choice} ${label}`.slice(0, 120)),
        }),
      );
    expect(decide(large(20))).toMatchObject({ why: 'form-too-large' });
    expect(JSON.stringify(large(5)).length).toBeLessThan(formLimits.size);
    expect(decide(large(5)).ok).toBe(true);
  });
});

describe('a question that people may have answered', () => {
  const before = aForm([tent, meal]);

  test('keeps its type, and has it free while nobody could', () => {
    const asText = { ...tent, type: 'text' } as const;
    expect(decide([asText, meal], { before })).toMatchObject({ why: 'type-fixed', detail: { place: 1 } });
    expect(decide([asText, meal], { before, answered: false }).ok).toBe(true);
  });

  test('is remembered when it goes, and comes back with the choices that answers have', () => {
    const without = formFrom(decide([tent], { before }));
    expect(without.past).toEqual([meal]);
    const dinner = { ...meal, choices: meal.choices.slice(1) };
    const again = formFrom(decide([tent, dinner], { before: without }));
    expect(again.past).toEqual([]);
    expect(again.questions[1]!.choices.map(({ label, removed }) => [label, removed])).toEqual([
      ['Dinner', false],
      ['Lunch', true],
    ]);
    expect(formFrom(decide([tent], { before, answered: false })).past).toEqual([]);
  });
});

describe('a question of the library', () => {
  const archived = { ...food, archived: true };

  test('that was archived stays where it is asked and is not taken up elsewhere', () => {
    const before = aForm([questionOf(food)]);
    expect(decide([questionOf(food), tent], { before, library: [archived] }).ok).toBe(true);
    expect(decide([questionOf(food)], { library: [archived] })).toMatchObject({ why: 'field-gone' });
  });

  test('that is gone or going is not asked', () => {
    const before = aForm([questionOf(food)]);
    expect(decide([questionOf(food), tent], { before, library: [] })).toMatchObject({ why: 'field-gone' });
    expect(
      decide([questionOf(food), tent], { before, library: [{ ...food, deleting: true }] }),
    ).toMatchObject({
      why: 'field-gone',
    });
  });

  test('is kept, moved and dropped by a coordinator, and picked by org users only', () => {
    const before = aForm([tent, questionOf(food)]);
    expect(decide([questionOf(food), tent], { before, mayPick: false }).ok).toBe(true);
    expect(decide([tent], { before, mayPick: false }).ok).toBe(true);
    expect(decide([tent, questionOf(shirt)], { before, mayPick: false })).toMatchObject({
      why: 'field-gone',
    });
    expect(decide([tent, questionOf(shirt)], { before }).ok).toBe(true);
  });
});
