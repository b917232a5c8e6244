import * as z from 'zod/mini';
import { documentId } from './ids.ts';
import { storedLine } from './stored.ts';
import { line } from './text.ts';

/**
 * What somebody may be asked or noted for: the same types for an organization's internal fields, its shared library and
 * the questions of a form. Each has its editor and its check of values.
 */
export const fieldTypes = [
  'text',
  'longText',
  'number',
  'date',
  'yesNo',
  'choice',
  'choices',
  'email',
  'phone',
] as const;
export const fieldType = z.enum(fieldTypes);
export type FieldType = z.infer<typeof fieldType>;

export const choiceLimits = {
  label: 120,
  /** Choices that can be made. */
  offered: 200,
  /** With the removed ones, which stay for the values that have them. */
  ever: 400,
} as const;

export const fieldChoice = z.object({
  id: documentId,
  label: storedLine(choiceLimits.label),
  /** No longer offered; values that have it keep showing it. */
  removed: z.boolean(),
});
export type FieldChoice = z.infer<typeof fieldChoice>;

export const fieldChoices = z.array(fieldChoice).check(z.maxLength(choiceLimits.ever));

/** The choices to offer, as somebody asks for them; the client makes their ids. */
export const wishedChoices = z
  .array(z.strictObject({ id: documentId, label: line(choiceLimits.label) }))
  .check(z.maxLength(choiceLimits.ever));

/** How long the values of some types may be, in UTF-16 units; a number is at most this far from zero. */
export const valueLimits = { text: 300, longText: 2_000, email: 254, number: 1_000_000_000_000 } as const;

/** By type: a text, a number, a date `YYYY-MM-DD`, yes or no, the id of a choice, a list of them. Null is none. */
export const fieldValue = z.nullable(
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).check(z.maxLength(choiceLimits.ever))]),
);
export type FieldValue = z.infer<typeof fieldValue>;
