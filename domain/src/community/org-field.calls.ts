import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { fieldType, wishedChoices } from '../base/field.schema.ts';
import { documentId } from '../base/ids.ts';
import { line } from '../base/text.ts';
import {
  fieldArchived,
  fieldDone,
  fieldToArchive,
  ofField,
  oneField,
  saveFieldRefusals,
  valuesOfField,
} from './field-call.schema.ts';
import { orgFieldLimits } from './org-field.schema.ts';

/**
 * Makes an internal field or changes its name and choices. Org users. The client makes the ids of field and choices, so
 * that a repeated call changes nothing more. A choice that is left out is no longer offered; values that have it keep it.
 */
export const saveOrgField = defineCall({
  name: 'saveOrgField',
  request: z.strictObject({
    ...ofField,
    name: line(orgFieldLimits.name),
    type: fieldType,
    choices: wishedChoices,
  }),
  response: fieldDone,
  refusals: saveFieldRefusals,
});

/** Puts a field before another one, or at the end. Org users. */
export const moveOrgField = defineCall({
  name: 'moveOrgField',
  request: z.strictObject({ ...ofField, before: z.nullable(documentId) }),
  response: fieldDone,
  refusals: ['field-gone'],
});

/** Takes a field out of use, or back into it. Its values stay. Org users. */
export const archiveOrgField = defineCall({
  name: 'archiveOrgField',
  request: fieldToArchive,
  response: fieldArchived,
  refusals: ['field-gone'],
});

/** How many members have a value under a field: what deleting it would take. Org users. */
export const countOrgInfo = defineCall({
  name: 'countOrgInfo',
  request: oneField,
  response: valuesOfField,
  refusals: [],
});

/**
 * Deletes a field with all of its values. From the commit on nobody writes a value any more; the values go page by page
 * afterwards, and the field last. Cannot be undone. Org users.
 */
export const deleteOrgField = defineCall({
  name: 'deleteOrgField',
  request: oneField,
  response: fieldDone,
  refusals: [],
});
