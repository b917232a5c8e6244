import * as z from 'zod/mini';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';

/** What an organization may want to note about its members; each type has its editor and its check of values. */
export const orgFieldTypes = [
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
export const orgFieldType = z.enum(orgFieldTypes);
export type OrgFieldType = z.infer<typeof orgFieldType>;

export const orgFieldLimits = {
  /** Fields of one organization, archived ones included. */
  fields: 60,
  name: 120,
  label: 120,
  /** Choices that can be made. */
  choices: 200,
  /** With the removed ones, which stay for the values that have them. */
  choicesEver: 400,
} as const;

export const orgFieldChoice = z.object({
  id: documentId,
  label: storedLine(orgFieldLimits.label),
  /** No longer offered; values that have it keep showing it. */
  removed: z.boolean(),
});
export type OrgFieldChoice = z.infer<typeof orgFieldChoice>;

/**
 * `organizations/{orgId}/orgFields/{fieldId}`: the definition of an internal field. Functions write it, org users read
 * it, and nobody else learns that it exists.
 */
export const orgField = z.object({
  id: documentId,
  name: storedLine(orgFieldLimits.name),
  type: orgFieldType,
  choices: z.array(orgFieldChoice).check(z.maxLength(orgFieldLimits.choicesEver)),
  /** The choices that are offered, as rules can ask them: rules cannot look through `choices`. */
  offered: z.array(documentId).check(z.maxLength(orgFieldLimits.choices)),
  /** Ascending from left to right. */
  position: z.number(),
  /** Out of use: values stay and nobody changes them. */
  archived: z.boolean(),
  /** Being deleted: its values go, page by page, and then the field. */
  deleting: z.boolean(),
  createdAt: instant,
});
export type OrgField = z.infer<typeof orgField>;
