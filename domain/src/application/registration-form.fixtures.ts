import { day } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { choiceIdOf } from '../community/org-field.fixtures.ts';
import type { SharedField } from '../community/shared-field.schema.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { FormQuestion, RegistrationForm } from './registration-form.schema.ts';
import { copyOf, type QuestionWish } from './registration-form.ts';

/** A question that one event asks for itself. The id follows from its words, ids of choices from their labels. */
export function aQuestion({
  labels = [],
  removed = [],
  ...facts
}: Partial<FormQuestion> & {
  /** Of the choices that are offered. */
  readonly labels?: readonly string[];
  /** Of those that are not any more. */
  readonly removed?: readonly string[];
} = {}): FormQuestion {
  const label = facts.label ?? 'Do you bring a tent?';
  return {
    id: documentIdOf(`question ${label}`),
    sharedFieldId: null,
    label,
    help: '',
    type: labels.length > 0 ? 'choice' : 'text',
    choices: [
      ...labels.map((one) => ({ id: choiceIdOf(one), label: one, removed: false })),
      ...removed.map((one) => ({ id: choiceIdOf(one), label: one, removed: true })),
    ],
    required: false,
    ...facts,
  };
}

/** A question of the library as a form carries it. */
export function questionOf(
  field: SharedField,
  facts: Pick<Partial<FormQuestion>, 'required'> = {},
): FormQuestion {
  return { id: documentIdOf(`question ${field.label}`), required: false, ...facts, ...copyOf(field) };
}

/** `events/{eventId}/form/current` */
export function aForm(
  questions: readonly FormQuestion[],
  facts: Partial<RegistrationForm> = {},
): RegistrationForm {
  return {
    orgId: anOrganization().id,
    questions: [...questions],
    past: [],
    version: 1,
    updatedAt: fixtureNow - 20 * day,
    ...facts,
  };
}

/** What an organizer sends to have this question as it is. */
export function wishOf({ choices, ...question }: FormQuestion): QuestionWish {
  const offered = choices.filter(({ removed }) => !removed);
  return { ...question, choices: offered.map(({ id, label }) => ({ id, label })) };
}
