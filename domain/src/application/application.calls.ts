import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId, uid } from '../base/ids.ts';
import { applicationStatus, decision } from './application-status.ts';

/**
 * Applies to a published event: creates the application and the conversation, adds the person to the organization's
 * community once and the organization and event to the profile's audience, and mails a confirmation, in one commit.
 * Again: answers with what is there. After canceling: the application is pending again.
 */
export const applyToEvent = defineCall({
  name: 'applyToEvent',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ status: applicationStatus }),
  refusals: ['event-not-open', 'application-declined'],
});

/** Cancels the caller's own application, any time before the event ends. */
export const cancelApplication = defineCall({
  name: 'cancelApplication',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({ status: applicationStatus }),
  refusals: ['no-application', 'event-over', 'application-declined'],
});

/** Accepts, waitlists or declines an application and mails the applicant. Org users and coordinators. */
export const decideApplication = defineCall({
  name: 'decideApplication',
  request: z.strictObject({ eventId: shortId, uid, decision }),
  response: z.object({ status: applicationStatus }),
  refusals: ['no-application', 'application-canceled', 'event-over'],
});
