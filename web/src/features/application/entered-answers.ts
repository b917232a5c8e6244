import {
  flawsOf,
  hasChoices,
  keyOfQuestion,
  textOfValue,
  valueOfText,
  type AnswerFlaw,
  type Answers,
  type FieldType,
  type FieldValue,
  type FormQuestion,
  type ValueWords,
} from '@equipage/domain';
import * as z from 'zod/mini';

/** What stands in the controls of a form, by the keys of its questions: texts as they were typed, the rest as values. */
export const entered = z.record(
  z.string(),
  z.nullable(z.union([z.string(), z.boolean(), z.array(z.string())])),
);
export type Entered = z.infer<typeof entered>;

/** Whether an answer is typed, and read only when it is sent. */
export function isTyped(type: FieldType): boolean {
  return !hasChoices(type) && type !== 'yesNo' && type !== 'date';
}

/** How known answers stand in the controls. */
export function enteredOf(questions: readonly FormQuestion[], answers: Answers, words: ValueWords): Entered {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const key = keyOfQuestion(question);
      const value = answers[key];
      if (value === undefined) return [];
      const isText = isTyped(question.type) || typeof value === 'number';
      return [[key, isText ? textOfValue(question, value, words) : value]];
    }),
  );
}

/**
 * The answers that were entered, with null where nothing was, or everything that is wrong with them.
 *
 * @param before what the person has answered already
 */
export function readEntered(
  questions: readonly FormQuestion[],
  typed: Entered,
  before: Answers,
  words: ValueWords,
): { readonly answers: Answers; readonly flaws: readonly AnswerFlaw[] } {
  const wrong: AnswerFlaw[] = [];
  const answers: Record<string, FieldValue> = {};
  for (const question of questions) {
    const key = keyOfQuestion(question);
    const value = typed[key] ?? null;
    if (typeof value !== 'string' || !isTyped(question.type)) {
      answers[key] = value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
      continue;
    }
    const read = valueOfText({ ...question, offered: [] }, value, words);
    if (read.ok) answers[key] = read.value;
    else wrong.push({ key, problem: read.why });
  }
  const unread = new Set(wrong.map(({ key }) => key));
  const flaws = [...wrong, ...flawsOf(questions, answers, before).filter(({ key }) => !unread.has(key))];
  const order = questions.map(keyOfQuestion);
  return { answers, flaws: flaws.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) };
}
