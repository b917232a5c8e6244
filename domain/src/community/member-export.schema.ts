import * as z from 'zod/mini';
import { shortId, uid } from '../base/ids.ts';
import { timeZone } from '../base/instant.ts';
import { language } from '../base/stored.ts';
import { communityFilter } from './community-filter.ts';

/** Members that can be chosen one by one for an export; more are asked for by a filter. */
export const mostExportedByChoice = 1_000;

/** What is sent to the function that answers with a CSV file of members. */
export const memberExport = z.strictObject({
  orgId: shortId,
  /** Whom the file is of. Without it and without `memberIds`: everybody. */
  filter: communityFilter,
  /** Instead of a filter: these, in this order. */
  memberIds: z.optional(z.array(uid).check(z.minLength(1), z.maxLength(mostExportedByChoice))),
  /** Of the head, of yes and no, and of the program that opens it: a French one expects semicolons. */
  language,
  /** Where instants become dates, by its IANA name. */
  timeZone,
});
export type MemberExport = z.infer<typeof memberExport>;

/** Why no file came, as `{ why }` in the answer. */
export const memberExportRefusals = [
  'bad-input',
  'sign-in-needed',
  'email-not-verified',
  'not-allowed',
  'too-many-requests',
] as const;

/** Rows of the file, where that is known before it is written: a header of the answer. */
export const exportedRowsHeader = 'X-Exported-Rows';
