import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { fieldType, wishedChoices } from '../base/field.schema.ts';
import { documentId, shortId } from '../base/ids.ts';
import { line, paragraphs } from '../base/text.ts';
import { sharedFieldLimits } from './shared-field.schema.ts';

const oneField = z.strictObject({ orgId: shortId, fieldId: documentId });

/**
 * Adds a question to the shared library or changes its words and choices. Org users. The client makes the ids of field
 * and choices, so that a repeated call changes nothing more. A choice that is left out is no longer offered; answers that
 * have it keep it.
 */
export const saveSharedField = defineCall({
  name: 'saveSharedField',
  request: z.strictObject({
    orgId: shortId,
    fieldId: documentId,
    label: line(sharedFieldLimits.label),
    help: paragraphs(sharedFieldLimits.help),
    type: fieldType,
    choices: wishedChoices,
  }),
  response: z.object({ fieldId: z.string() }),
  refusals: [
    'same-name',
    'same-choice',
    'choices-needed',
    'too-many-choices',
    'too-many-fields',
    'type-fixed',
    'field-gone',
  ],
});

/** Takes a question off the list that forms pick from, or back onto it. Forms that ask it go on. Org users. */
export const archiveSharedField = defineCall({
  name: 'archiveSharedField',
  request: z.strictObject({ orgId: shortId, fieldId: documentId, archived: z.boolean() }),
  response: z.object({ archived: z.boolean() }),
  refusals: ['field-gone'],
});

/** Of how many people the last answer to a question is known: what deleting it would take. Org users. */
export const countLastValues = defineCall({
  name: 'countLastValues',
  request: oneField,
  response: z.object({ values: z.int() }),
  refusals: [],
});

/**
 * Deletes a question that no form asks, with the last answers to it. The answers themselves stay with the applications to
 * the events that asked. Cannot be undone. Org users.
 */
export const deleteSharedField = defineCall({
  name: 'deleteSharedField',
  request: oneField,
  response: z.object({ fieldId: z.string() }),
  refusals: ['field-in-use'],
});
