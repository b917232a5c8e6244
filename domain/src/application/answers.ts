import type { FieldValue } from '../base/field.schema.ts';
import type { Instant } from '../base/instant.ts';
import type { Application } from './application.schema.ts';

/** The key of an answer to a question of the shared library: the same at every event that asks it. */
export function sharedAnswerKey(fieldId: string): string {
  return `s:${fieldId}`;
}

/** The key of an answer to a question that one event asks for itself. */
export function ownAnswerKey(questionId: string): string {
  return `q:${questionId}`;
}

/** An answer that outlives its event. */
export interface SharedAnswer {
  readonly fieldId: string;
  readonly value: FieldValue;
  readonly at: Instant;
}

/** The answers of an application to questions of the shared library, and when each was given. */
export function sharedAnswersOf({
  answers,
  answeredAt,
  appliedAt,
}: Pick<Application, 'answers' | 'answeredAt' | 'appliedAt'>): SharedAnswer[] {
  return Object.entries(answers)
    .filter(([key]) => key.startsWith('s:'))
    .map(([key, value]) => ({ fieldId: key.slice(2), value, at: answeredAt[key] ?? appliedAt }));
}
