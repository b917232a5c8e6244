import * as z from 'zod/mini';
import { shortId, uid } from '../base/ids.ts';
import { timeZone } from '../base/instant.ts';
import { language } from '../base/stored.ts';
import { scheduleLimits } from '../schedule/schedule.schema.ts';
import { applicationStatus } from './application-status.ts';

/** What is sent to the function that answers with a CSV file of applications. The refusals are those of members. */
export const applicationExport = z.strictObject({
  eventId: shortId,
  /** Only those; all without it. */
  status: z.optional(applicationStatus),
  /** Instead of a status: these people, as a list was filtered. */
  uids: z.optional(z.array(uid).check(z.minLength(1), z.maxLength(scheduleLimits.people))),
  /** Of the head, of yes and no, and of the program that opens it: a French one expects semicolons. */
  language,
  /** Where instants become dates, by its IANA name. */
  timeZone,
});
export type ApplicationExport = z.infer<typeof applicationExport>;
