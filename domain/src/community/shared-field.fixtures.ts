import { sharedAnswerKey } from '../application/answers.ts';
import type { Application } from '../application/application.schema.ts';
import type { FieldValue } from '../base/field.schema.ts';
import { day, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import type { Event } from '../event/event.schema.ts';
import { choiceIdOf } from './org-field.fixtures.ts';
import type { SharedField } from './shared-field.schema.ts';
import { sharedFieldUseOf } from './shared-field.ts';

interface SharedFieldWords {
  /** Of the choices that are offered. */
  readonly labels?: readonly string[];
  /** Of those that are not any more. */
  readonly removed?: readonly string[];
  /** Whose forms ask it. */
  readonly askedBy?: readonly Pick<Event, 'id' | 'name' | 'startsAt'>[];
}

/** `organizations/{orgId}/sharedFields/{fieldId}`. The id follows from the question, ids of choices from their labels. */
export function aSharedField({
  labels = [],
  removed = [],
  askedBy = [],
  ...facts
}: Partial<SharedField> & SharedFieldWords = {}): SharedField {
  const label = facts.label ?? 'What do you eat?';
  return {
    id: documentIdOf(`shared field ${label}`),
    label,
    help: '',
    type: labels.length > 0 ? 'choice' : 'text',
    choices: [
      ...labels.map((choice) => ({ id: choiceIdOf(choice), label: choice, removed: false })),
      ...removed.map((choice) => ({ id: choiceIdOf(choice), label: choice, removed: true })),
    ],
    archived: false,
    deleting: false,
    createdAt: fixtureNow - 60 * day,
    usedIn: Object.fromEntries(askedBy.map((event) => [event.id, sharedFieldUseOf(event)])),
    ...facts,
  };
}

/** Answers to questions of the library as an application has them. */
export function sharedAnswers(
  given: readonly (readonly [field: Pick<SharedField, 'id'>, value: FieldValue])[],
  at: Instant,
): Pick<Application, 'answers' | 'answeredAt'> {
  return {
    answers: Object.fromEntries(given.map(([{ id }, value]) => [sharedAnswerKey(id), value])),
    answeredAt: Object.fromEntries(given.map(([{ id }]) => [sharedAnswerKey(id), at])),
  };
}
