import type { FieldValue } from '../base/field.schema.ts';
import { fold } from '../base/text.ts';
import type { ApplicationNote } from './application-note.schema.ts';
import type { Application } from './application.schema.ts';
import { keyOfQuestion } from './form-answers.ts';
import type { FormQuestion } from './registration-form.schema.ts';

/** What an organizer looks for among applications; empty where nothing is asked. */
export interface ApplicationWish {
  /** Beginnings of words of name and address, without regard to accents. */
  readonly text: string;
  /** As it is written, whatever its capitals. */
  readonly tag: string;
  /** The key of a question, see `keyOfQuestion`. */
  readonly question: string;
  /** The id of a choice, `yes` or `no`, else a part of the answer; `none`: not answered. */
  readonly answer: string;
}

export const noWish: ApplicationWish = { text: '', tag: '', question: '', answer: '' };

export function isWish({ text, tag, question, answer }: ApplicationWish): boolean {
  return text.trim() !== '' || tag !== '' || (question !== '' && answer.trim() !== '');
}

/** Whether an application is looked for. A question that the form does not have leaves everybody in. */
export function matchesWish(
  { person, answers }: Pick<Application, 'person' | 'answers'>,
  note: Pick<ApplicationNote, 'tags'> | undefined,
  wish: ApplicationWish,
  questions: readonly FormQuestion[],
): boolean {
  const words = wordsOf(wish.text);
  const own =
    words.length === 0 ? [] : [...wordsOf(person.name), ...wordsOf(person.email), fold(person.email)];
  if (!words.every((word) => own.some((known) => known.startsWith(word)))) return false;

  const tag = wish.tag.toLocaleLowerCase('en');
  if (tag !== '' && !note?.tags.some((one) => one.toLocaleLowerCase('en') === tag)) return false;

  const question = questions.find((one) => keyOfQuestion(one) === wish.question);
  if (question === undefined || wish.answer.trim() === '') return true;
  return answersWith(question, answers[wish.question] ?? null, wish.answer);
}

function answersWith({ type }: FormQuestion, value: FieldValue, wanted: string): boolean {
  if (value === null) return wanted === 'none';
  if (type === 'yesNo') return wanted === (value === true ? 'yes' : 'no');
  if (Array.isArray(value)) return value.includes(wanted);
  if (type === 'choice') return value === wanted;
  return wanted !== 'none' && fold(String(value)).includes(fold(wanted.trim()));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
