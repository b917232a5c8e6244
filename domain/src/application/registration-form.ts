import { decideChoices, type ChoicesRefusal, type WishedChoice } from '../base/field-choices.ts';
import type { FieldType } from '../base/field.schema.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome, type Refusal } from '../base/result.ts';
import { fold } from '../base/text.ts';
import type { SharedField } from '../community/shared-field.schema.ts';
import { formLimits, type FormQuestion, type RegistrationForm } from './registration-form.schema.ts';

/** What an organizer says about a question. Of a shared one the library decides everything but `required`. */
export interface QuestionWish {
  readonly id: string;
  readonly sharedFieldId: string | null;
  readonly label: string;
  readonly help: string;
  readonly type: FieldType;
  /** The choices to offer, in this order; one that is missing is no longer offered. */
  readonly choices: readonly WishedChoice[];
  readonly required: boolean;
}

export interface FormWish {
  readonly questions: readonly QuestionWish[];
  /** The version that the organizer had before the eyes; 0 where there was no form. */
  readonly version: number;
}

export interface FormSurroundings {
  readonly orgId: string;
  /** The questions of the library that the wish names, as far as they are there. */
  readonly library: ReadonlyMap<string, SharedField>;
  /** Whether the organizer may take questions from the library: those of one event only keep what is there. */
  readonly mayPick: boolean;
  /** Somebody may have answered: questions keep their type, and those that go are remembered. */
  readonly answered: boolean;
}

export type FormRefusal =
  ChoicesRefusal | 'form-changed' | 'same-question' | 'type-fixed' | 'field-gone' | 'form-too-large';

/**
 * The form as it shall be stored. What is wrong with one question is told with its place, from 1, in `detail`. A wish
 * that is fulfilled already changes nothing, whatever its version: so a call can be repeated.
 */
export function decideForm(
  before: RegistrationForm | undefined,
  { questions: wished, version }: FormWish,
  { orgId, library, mayPick, answered }: FormSurroundings,
  now: Instant,
): Outcome<{ readonly form: RegistrationForm; readonly changed: boolean }, FormRefusal> {
  const earlier = new Map(
    [...(before?.past ?? []), ...(before?.questions ?? [])].map((one) => [one.id, one]),
  );
  const questions: FormQuestion[] = [];
  for (const [index, wish] of wished.entries()) {
    const asked = decideQuestion(wish, earlier.get(wish.id), { library, mayPick, answered });
    if (!asked.ok) return at(index, asked);
    if (questions.some((other) => isSame(other, asked.value))) return at(index, refuse('same-question'));
    questions.push(asked.value);
  }

  if (before !== undefined && JSON.stringify(before.questions) === JSON.stringify(questions)) {
    return done({ form: before, changed: false });
  }
  if ((before?.version ?? 0) !== version) return refuse('form-changed');
  if (JSON.stringify(questions).length > formLimits.size) return refuse('form-too-large');

  const ids = new Set(questions.map(({ id }) => id));
  const past = answered
    ? [...(before?.questions ?? []), ...(before?.past ?? [])].filter(({ id }) => !ids.has(id))
    : [];
  const form = {
    orgId,
    questions,
    past: past.slice(0, formLimits.past),
    version: version + 1,
    updatedAt: now,
  };
  return done({ form, changed: true });
}

function decideQuestion(
  wish: QuestionWish,
  before: FormQuestion | undefined,
  { library, mayPick, answered }: Omit<FormSurroundings, 'orgId'>,
): Outcome<FormQuestion, FormRefusal> {
  const { id, sharedFieldId, required } = wish;
  if (sharedFieldId !== null) {
    const field = library.get(sharedFieldId);
    const stays = before?.sharedFieldId === sharedFieldId;
    // One that was archived stays in the forms that ask it, and is not taken up by others.
    if (field === undefined || field.deleting || (field.archived && !stays)) return refuse('field-gone');
    if (!mayPick && !stays) return refuse('field-gone');
    return done({ ...copyOf(field), id, required });
  }
  const { label, help, type } = wish;
  if (answered && before !== undefined && (before.type !== type || before.sharedFieldId !== null)) {
    return refuse('type-fixed');
  }
  const choices = decideChoices(type, wish.choices, answered ? before?.choices : []);
  if (!choices.ok) return choices;
  return done({ id, sharedFieldId, label, help, type, choices: choices.value, required });
}

/** What a form carries of a question of the library. */
export function copyOf(
  field: SharedField,
): Pick<FormQuestion, 'sharedFieldId' | 'label' | 'help' | 'type' | 'choices'> {
  const { id, label, help, type, choices } = field;
  return { sharedFieldId: id, label, help, type, choices };
}

/** Twice the same question of the library, or two that read alike, accents and case aside. */
function isSame(one: FormQuestion, other: FormQuestion): boolean {
  if (one.id === other.id || fold(one.label) === fold(other.label)) return true;
  return one.sharedFieldId !== null && one.sharedFieldId === other.sharedFieldId;
}

function at(index: number, { why, detail }: Refusal<FormRefusal>): Refusal<FormRefusal> {
  return refuse(why, { ...detail, place: index + 1 });
}

/** The questions of the library that a form asks. */
export function sharedFieldsIn(
  form: { readonly questions: readonly Pick<FormQuestion, 'sharedFieldId'>[] } | undefined,
): string[] {
  return (form?.questions ?? []).flatMap(({ sharedFieldId }) => sharedFieldId ?? []);
}
