import * as z from 'zod/mini';
import { documentId, shortId } from '../base/ids.ts';

/** What the calls on an organization's internal fields and those on its shared library have in common. */
export const ofField = { orgId: shortId, fieldId: documentId };
export const oneField = z.strictObject(ofField);
export const fieldToArchive = z.strictObject({ ...ofField, archived: z.boolean() });

export const fieldDone = z.object({ fieldId: z.string() });
export const fieldArchived = z.object({ archived: z.boolean() });
/** How many people have a value under a field. */
export const valuesOfField = z.object({ values: z.int() });

/** Why a field is not saved. */
export const saveFieldRefusals = [
  'same-name',
  'same-choice',
  'choices-needed',
  'too-many-choices',
  'too-many-fields',
  'type-fixed',
  'field-gone',
] as const;
