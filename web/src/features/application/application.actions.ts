import { calls, type Decision } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** Applies as the person who is signed in. Again, after a lost answer, it changes nothing. */
export const applyToEvent = (eventId: string) => call(calls.applyToEvent, { eventId });

/** Cancels the own application. */
export const cancelApplication = (eventId: string) => call(calls.cancelApplication, { eventId });

/** Accepts, waitlists or declines; the applicant gets a mail. */
export const decideApplication = (eventId: string, uid: string, decision: Decision) =>
  call(calls.decideApplication, { eventId, uid, decision });
