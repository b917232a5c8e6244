import * as z from 'zod/mini';
import { fieldChoices, fieldType } from '../base/field.schema.ts';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine, storedText } from '../base/stored.ts';
import { sharedFieldLimits } from '../community/shared-field.schema.ts';

export const formLimits = {
  questions: 60,
  label: sharedFieldLimits.label,
  help: sharedFieldLimits.help,
  /** Questions that are no longer asked and whose answers are still told of. */
  past: 60,
  /** Of all questions with all their choices as JSON, in UTF-16 units: it travels to everybody who applies. */
  size: 150_000,
} as const;

export const formQuestion = z.object({
  /** Of the question in this form; keeps answers and question together when it is moved or reworded. */
  id: documentId,
  /** The question of the shared library that it is a copy of; null for one that this event asks for itself. */
  sharedFieldId: z.nullable(documentId),
  label: storedLine(formLimits.label),
  help: storedText(formLimits.help),
  type: fieldType,
  choices: fieldChoices,
  required: z.boolean(),
});
export type FormQuestion = z.infer<typeof formQuestion>;

/**
 * `events/{eventId}/form/current`: what the event asks those who apply, in this order. Functions write it; whoever may
 * see the event reads it. Missing where nothing was ever asked.
 */
export const registrationForm = z.object({
  /** Whose library its shared questions are of. */
  orgId: z.string(),
  questions: z.array(formQuestion).check(z.maxLength(formLimits.questions)),
  /** No longer asked, latest first: the answers that people have given keep their question. */
  past: z.array(formQuestion).check(z.maxLength(formLimits.past)),
  /** Counts savings: who saves over another one's changes is told. */
  version: z.int().check(z.positive()),
  updatedAt: instant,
});
export type RegistrationForm = z.infer<typeof registrationForm>;
