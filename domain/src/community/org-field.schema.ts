import * as z from 'zod/mini';
import { choiceLimits, fieldChoices, fieldType } from '../base/field.schema.ts';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';

export const orgFieldLimits = {
  /** Fields of one organization, archived ones included. */
  fields: 60,
  name: 120,
} as const;

/**
 * `organizations/{orgId}/orgFields/{fieldId}`: the definition of an internal field. Functions write it, org users read
 * it, and nobody else learns that it exists.
 */
export const orgField = z.object({
  id: documentId,
  name: storedLine(orgFieldLimits.name),
  type: fieldType,
  choices: fieldChoices,
  /** The choices that are offered, as rules can ask them: rules cannot look through `choices`. */
  offered: z.array(documentId).check(z.maxLength(choiceLimits.offered)),
  /** Ascending from left to right. */
  position: z.number(),
  /** Out of use: values stay and nobody changes them. */
  archived: z.boolean(),
  /** Being deleted: its values go, page by page, and then the field. */
  deleting: z.boolean(),
  createdAt: instant,
});
export type OrgField = z.infer<typeof orgField>;
