import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { fieldType, wishedChoices } from '../base/field.schema.ts';
import { line, paragraphs } from '../base/text.ts';
import {
  fieldArchived,
  fieldDone,
  fieldToArchive,
  ofField,
  oneField,
  saveFieldRefusals,
  valuesOfField,
} from './field-call.schema.ts';
import { sharedFieldLimits } from './shared-field.schema.ts';

/**
 * Adds a question to the shared library or changes its words and choices. Org users. The client makes the ids of field
 * and choices, so that a repeated call changes nothing more. A choice that is left out is no longer offered; answers that
 * have it keep it.
 */
export const saveSharedField = defineCall({
  name: 'saveSharedField',
  request: z.strictObject({
    ...ofField,
    label: line(sharedFieldLimits.label),
    help: paragraphs(sharedFieldLimits.help),
    type: fieldType,
    choices: wishedChoices,
  }),
  response: fieldDone,
  refusals: saveFieldRefusals,
});

/** Takes a question off the list that forms pick from, or back onto it. Forms that ask it go on. Org users. */
export const archiveSharedField = defineCall({
  name: 'archiveSharedField',
  request: fieldToArchive,
  response: fieldArchived,
  refusals: ['field-gone'],
});

/** Of how many people the last answer to a question is known: what deleting it would take. Org users. */
export const countLastValues = defineCall({
  name: 'countLastValues',
  request: oneField,
  response: valuesOfField,
  refusals: [],
});

/**
 * Deletes a question that no form asks, with the last answers to it. The answers themselves stay with the applications to
 * the events that asked. Cannot be undone. Org users.
 */
export const deleteSharedField = defineCall({
  name: 'deleteSharedField',
  request: oneField,
  response: fieldDone,
  refusals: ['field-in-use'],
});
