import * as z from 'zod/mini';
import { fieldChoices, fieldType } from '../base/field.schema.ts';
import { documentId, shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine, storedText } from '../base/stored.ts';

export const sharedFieldLimits = {
  /** Fields of one library, archived ones included. */
  fields: 100,
  label: 200,
  help: 500,
} as const;

/** An event whose form asks a shared field. */
export const sharedFieldUse = z.object({ eventName: storedLine(120), startsAt: instant });
export type SharedFieldUse = z.infer<typeof sharedFieldUse>;

/**
 * `organizations/{orgId}/sharedFields/{fieldId}`: a registration question of the organization's library, which is the
 * same question at every event that asks it. Functions write it, org users read it; a form carries a copy for those who
 * answer.
 */
export const sharedField = z.object({
  id: documentId,
  /** The question itself. */
  label: storedLine(sharedFieldLimits.label),
  /** What stands under it, to help with the answer; may be empty. */
  help: storedText(sharedFieldLimits.help),
  type: fieldType,
  choices: fieldChoices,
  /** No longer picked for forms; those that ask it go on. */
  archived: z.boolean(),
  /** Being deleted: its last values go, page by page, and then the field. */
  deleting: z.boolean(),
  createdAt: instant,
  /** The events whose forms ask it, by their ids. Written with the form; the names follow the events. */
  usedIn: z.record(shortId, sharedFieldUse),
});
export type SharedField = z.infer<typeof sharedField>;
