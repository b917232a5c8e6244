import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { fieldType, fieldValue, wishedChoices } from '../base/field.schema.ts';
import { documentId, shortId, uid } from '../base/ids.ts';
import { line, paragraphs } from '../base/text.ts';
import { applicationStatus, decision } from './application-status.ts';
import { answerKey } from './application.schema.ts';
import { formLimits } from './registration-form.schema.ts';

/** Twice as many as a form asks: a form may have changed while somebody answered it. */
const givenAnswers = z.record(answerKey, fieldValue).check(
  z.refine((answers) => Object.keys(answers).length <= 2 * formLimits.questions, {
    message: 'too many answers',
  }),
);

/**
 * Applies to a published event: creates the application and the conversation, adds the person to the organization's
 * community once and the organization and event to the profile's audience, and mails a confirmation, in one commit.
 * Where every place is taken the application waits, if the event keeps a waiting list. Again: answers with what is there.
 * After canceling: as the first time, and what was answered then stands where nothing else is said.
 */
export const applyToEvent = defineCall({
  name: 'applyToEvent',
  request: z.strictObject({ eventId: shortId, answers: z._default(givenAnswers, {}) }),
  response: z.object({ status: applicationStatus }),
  refusals: [
    'event-not-open',
    'application-declined',
    'applications-closed',
    'event-full',
    'answer-missing',
    'answer-wrong',
  ],
});

/** Changes the caller's own answers, and answers what the form asks since; the others stay. Before the event ends. */
export const updateAnswers = defineCall({
  name: 'updateAnswers',
  request: z.strictObject({ eventId: shortId, answers: givenAnswers }),
  response: z.object({ answered: z.literal(true) }),
  refusals: [
    'no-application',
    'event-over',
    'application-canceled',
    'application-declined',
    'answer-missing',
    'answer-wrong',
  ],
});

/** The caller's own last answers to those questions of an event's form that the organization asks at all its events. */
export const prefillAnswers = defineCall({
  name: 'prefillAnswers',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ answers: z.record(answerKey, fieldValue) }),
  refusals: ['event-not-open'],
});

/**
 * Saves what an event asks those who apply: questions of its own, and copies of questions of the shared library, which
 * org users pick and coordinators keep. Refused when somebody else has saved since `version`. Org users and coordinators.
 */
export const saveForm = defineCall({
  name: 'saveForm',
  request: z.strictObject({
    eventId: shortId,
    questions: z
      .array(
        z.strictObject({
          id: documentId,
          sharedFieldId: z.nullable(documentId),
          label: line(formLimits.label),
          help: paragraphs(formLimits.help),
          type: fieldType,
          choices: wishedChoices,
          required: z.boolean(),
        }),
      )
      .check(z.maxLength(formLimits.questions)),
    version: z.int().check(z.nonnegative()),
  }),
  response: z.object({ version: z.int() }),
  refusals: [
    'event-over',
    'form-changed',
    'same-question',
    'same-choice',
    'choices-needed',
    'too-many-choices',
    'type-fixed',
    'field-gone',
    'form-too-large',
  ],
});

/** Cancels the caller's own application, any time before the event ends. */
export const cancelApplication = defineCall({
  name: 'cancelApplication',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ status: applicationStatus }),
  refusals: ['no-application', 'event-over', 'application-declined'],
});

/**
 * Accepts, waitlists or declines an application and tells the applicant. Accepting takes a license of the event; whoever
 * is no longer accepted before the event starts gives it back. Org users and coordinators.
 */
export const decideApplication = defineCall({
  name: 'decideApplication',
  request: z.strictObject({ eventId: shortId, uid, decision }),
  response: z.object({ status: applicationStatus }),
  refusals: ['no-application', 'application-canceled', 'event-over', 'no-license', 'licenses-owed'],
});
