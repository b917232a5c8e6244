import { calls, type Answers, type Decision, type QuestionWish } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** Applies as the person who is signed in. Again, after a lost answer, it changes nothing. */
export const applyToEvent = (eventId: string, answers: Answers = {}) =>
  call(calls.applyToEvent, { eventId, answers: written(answers) });

/** Changes the own answers; those that are not given stay. */
export const updateAnswers = (eventId: string, answers: Answers) =>
  call(calls.updateAnswers, { eventId, answers: written(answers) });

/** What the person has answered before to questions that this event asks too. */
export const prefillAnswers = (eventId: string) => call(calls.prefillAnswers, { eventId });

/** @param version that the questions were made from; refused when somebody has saved since */
export const saveForm = (eventId: string, questions: readonly QuestionWish[], version: number) =>
  call(calls.saveForm, {
    eventId,
    questions: questions.map((question) => ({ ...question, choices: [...question.choices] })),
    version,
  });

/** Cancels the own application. */
export const cancelApplication = (eventId: string) => call(calls.cancelApplication, { eventId });

/** Accepts, waitlists or declines; the applicant gets a mail. */
export const decideApplication = (eventId: string, uid: string, decision: Decision) =>
  call(calls.decideApplication, { eventId, uid, decision });

function written(answers: Answers) {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  );
}
/** @param jobId made once for each question, so that a second press decides nothing twice */
export const startDecisions = (eventId: string, jobId: string, decision: Decision, uids: readonly string[]) =>
  call(calls.startDecisions, { eventId, jobId, decision, uids: [...uids] });

/** Notes something about an application, for its organizers; what is not given stays. */
export const saveNote = (eventId: string, uid: string, change: { note?: string; tags?: string[] }) =>
  call(calls.saveApplicationNote, { eventId, uid, ...change });
