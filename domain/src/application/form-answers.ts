import { offeredIn } from '../base/field-choices.ts';
import { problemOf, type ValueProblem } from '../base/field-text.ts';
import { isSoundValue, sameValue } from '../base/field-value.ts';
import type { FieldValue } from '../base/field.schema.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { ownAnswerKey, sharedAnswerKey } from './answers.ts';
import type { Application } from './application.schema.ts';
import type { FormQuestion } from './registration-form.schema.ts';

/** By the keys of questions, see {@link keyOfQuestion}. Null: asked, and left open. */
export type Answers = Readonly<Record<string, FieldValue>>;

/** Under which key the answer to a question stands. */
export function keyOfQuestion({ id, sharedFieldId }: Pick<FormQuestion, 'id' | 'sharedFieldId'>): string {
  return sharedFieldId === null ? ownAnswerKey(id) : sharedAnswerKey(sharedFieldId);
}

export interface AnswerFlaw {
  /** Of the question. */
  readonly key: string;
  readonly problem: 'required' | ValueProblem;
}

/** Whether a value may stand as the answer to a question, apart from whether there has to be one. */
export function isSoundAnswer(
  { type, choices }: Pick<FormQuestion, 'type' | 'choices'>,
  value: FieldValue,
  before: FieldValue = null,
): boolean {
  return isSoundValue({ type, offered: offeredIn(choices) }, value, before);
}

/**
 * What is wrong with the answers to a form, in its order: the one judgement of browser and function.
 *
 * @param before what the person has answered already; a choice that is no longer offered may stay there
 */
export function flawsOf(
  questions: readonly FormQuestion[],
  answers: Answers,
  before: Answers = {},
): AnswerFlaw[] {
  return questions.flatMap((question): AnswerFlaw[] => {
    const key = keyOfQuestion(question);
    const value = answers[key] ?? null;
    if (!isSoundAnswer(question, value, before[key])) return [{ key, problem: problemOf[question.type] }];
    return value === null && question.required ? [{ key, problem: 'required' }] : [];
  });
}

/**
 * The answers that an application has once these are given. Only questions that the form asks are answered; whatever was
 * answered before stays, also to questions that it asks no longer. An answer that says the same as before keeps its date.
 *
 * @returns the first flaw as a refusal with the key of its question in `detail`
 */
export function takeAnswers(
  questions: readonly FormQuestion[],
  given: Answers,
  before: Pick<Application, 'answers' | 'answeredAt'>,
  now: Instant,
): Outcome<Pick<Application, 'answers' | 'answeredAt'>, 'answer-missing' | 'answer-wrong'> {
  const answers: Record<string, FieldValue> = { ...before.answers };
  const answeredAt: Record<string, Instant> = { ...before.answeredAt };
  for (const key of questions.map(keyOfQuestion)) {
    const value = given[key];
    if (value === undefined) continue;
    const stood = before.answers[key];
    if (stood !== undefined && sameValue(stood, value)) continue;
    answers[key] = value;
    answeredAt[key] = now;
  }
  const [flaw] = flawsOf(questions, answers, before.answers);
  if (flaw === undefined) return done({ answers, answeredAt });
  return refuse(flaw.problem === 'required' ? 'answer-missing' : 'answer-wrong', { question: flaw.key });
}

/** The questions that somebody with these answers has never been asked. */
export function newQuestions(questions: readonly FormQuestion[], answers: Answers): FormQuestion[] {
  return questions.filter((question) => answers[keyOfQuestion(question)] === undefined);
}

/** What may be filled in for somebody: values that the questions still take, by the ids of shared fields. */
export function prefillOf(
  questions: readonly FormQuestion[],
  known: Readonly<Record<string, { readonly value: FieldValue }>>,
): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = question.sharedFieldId === null ? null : (known[question.sharedFieldId]?.value ?? null);
      return value !== null && isSoundAnswer(question, value) ? [[keyOfQuestion(question), value]] : [];
    }),
  );
}
