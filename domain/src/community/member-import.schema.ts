import * as z from 'zod/mini';
import { documentId } from '../base/ids.ts';
import { hour, instant, minute } from '../base/instant.ts';
import { emailAddress, language } from '../base/stored.ts';
import { line, optionalLine } from '../base/text.ts';
import { orgFieldLimits } from './org-field.schema.ts';
import { fieldValue } from '../base/field.schema.ts';

export const importLimits = {
  /** Lines of a file, the head not counted. */
  rows: 100_000,
  /** Rows of one call. */
  rowsAtOnce: 200,
  /** Addresses of one question for those who are members already. */
  addressesAtOnce: 300,
  /** Of a file; a hundred thousand lines of three hundred characters are less. */
  bytes: 50_000_000,
  columns: 200,
  /** Of one line. */
  lineLength: 20_000,
  fileName: 200,
} as const;

/** When and how fast the invitations of imports leave, for each organization. */
export const importMailPace = {
  /** Until then an import can be undone without anybody having heard of it. */
  grace: 10 * minute,
  mails: 100,
  per: hour,
} as const;

/**
 * `open`: rows may come. `done`: all have. `undoing`: its entries are going; those of people who have
 * joined stay. `undone` is final.
 */
export const importState = z.enum(['open', 'done', 'undoing', 'undone']);

/**
 * `organizations/{orgId}/imports/{importId}`: one list of people that an org user brought into the community. Org users
 * read it, functions write it; it holds numbers and no address.
 */
export const memberImport = z.object({
  id: documentId,
  byUid: z.string(),
  /** As colleagues and the invited read it; it does not follow the account. */
  byName: z.string(),
  fileName: z.string(),
  /** Of the invitations. */
  language,
  startedAt: instant,
  state: importState,
  /** Rows that there are to bring. */
  rows: z.int().check(z.nonnegative()),
  /** Parts that have come: the next one has this number. */
  parts: z.int().check(z.nonnegative()),
  /** Entries that it made. */
  added: z.int().check(z.nonnegative()),
  /** People who were members already, and were left as they were. */
  present: z.int().check(z.nonnegative()),
  /** Rows that were refused: a value that no longer fitted, or somebody who had asked not to be entered. */
  refused: z.int().check(z.nonnegative()),
  /** People who have joined since, counted when the import is undone. */
  joined: z.int().check(z.nonnegative()),
  /** When its first invitation leaves, and the last of those that are due so far. */
  mailsFrom: instant,
  mailsUntil: instant,
  /** Invitations that wait for another day, because their address has had enough of them for one; as counted last. */
  mailsHeld: z._default(z.int().check(z.nonnegative()), 0),
});
export type MemberImport = z.infer<typeof memberImport>;

/** `organizations/{orgId}/importObjections/{entryId}`: somebody asked not to be in this organization's lists. */
export const importObjection = z.object({ id: z.string(), at: instant });

/** One person of a list, as it is sent. */
export const importedRow = z.strictObject({
  email: emailAddress,
  name: line(161),
  values: z.record(documentId, fieldValue).check(
    z.refine((values) => Object.keys(values).length <= orgFieldLimits.fields, {
      message: 'too many values',
    }),
  ),
});
export type ImportedRow = z.infer<typeof importedRow>;

/** What became of a row. `value`: it does not fit its field. `objected`: the person asked not to be entered. */
export const importedRowResult = z.enum(['added', 'present', 'value', 'objected']);
export type ImportedRowResult = z.infer<typeof importedRowResult>;

/** The part of a request that is the same for all parts of one import. */
export const importHead = {
  fileName: optionalLine(importLimits.fileName),
  language,
  rows: z.int().check(z.positive(), z.maximum(importLimits.rows)),
} as const;
