import {
  formLimits,
  hasChoices,
  offeredChoices,
  type FieldChoice,
  type FormQuestion,
  type QuestionWish,
  type RegistrationForm,
  type SharedField,
} from '@equipage/domain';

/** What a form is edited as. Choices that were taken away stay with the server, which gives them back by their ids. */
export function draftOfForm(form: RegistrationForm | undefined): QuestionWish[] {
  return (form?.questions ?? []).map(({ choices, ...question }) => ({
    ...question,
    choices: offeredChoices(choices),
  }));
}

export function newQuestion(id: string): QuestionWish {
  return { id, sharedFieldId: null, label: '', help: '', type: 'text', choices: [], required: false };
}

/** A question of the library, taken into a form. */
export function pickedQuestion(id: string, field: SharedField): QuestionWish {
  const { label, help, type, choices } = field;
  return {
    id,
    sharedFieldId: field.id,
    label,
    help,
    type,
    choices: offeredChoices(choices),
    required: false,
  };
}

/** As it is sent: without the lines that nobody has filled in. */
export function wishOfDraft(draft: readonly QuestionWish[]): QuestionWish[] {
  return draft.map((question) => ({
    ...question,
    label: question.label.trim(),
    choices: hasChoices(question.type)
      ? question.choices.flatMap(({ id, label }) =>
          label.trim() === '' ? [] : [{ id, label: label.trim() }],
        )
      : [],
  }));
}

/** As applicants would see it now. */
export function previewOf(draft: readonly QuestionWish[]): FormQuestion[] {
  return wishOfDraft(draft).map(({ choices, ...question }) => ({
    ...question,
    choices: choices.map((choice): FieldChoice => ({ ...choice, removed: false })),
  }));
}

export interface DraftFlaw {
  /** Of the question. */
  readonly id: string;
  readonly part: 'label' | 'help';
  readonly why: 'labelNeeded' | 'labelTooLong' | 'helpTooLong';
}

/** What is wrong before anybody else is asked. */
export function flawsOfDraft(draft: readonly QuestionWish[]): DraftFlaw[] {
  return draft.flatMap(({ id, label, help }): DraftFlaw[] => [
    ...(label.trim() === '' ? [{ id, part: 'label', why: 'labelNeeded' } as const] : []),
    ...(label.trim().length > formLimits.label ? [{ id, part: 'label', why: 'labelTooLong' } as const] : []),
    ...(help.length > formLimits.help ? [{ id, part: 'help', why: 'helpTooLong' } as const] : []),
  ]);
}

/** The draft with one question elsewhere. @param to its place among all, from 0 */
export function moved(draft: readonly QuestionWish[], id: string, to: number): QuestionWish[] {
  const question = draft.find((one) => one.id === id);
  const others = draft.filter((one) => one.id !== id);
  return question === undefined ? [...draft] : others.toSpliced(to, 0, question);
}
