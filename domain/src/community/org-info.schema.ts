import * as z from 'zod/mini';
import { documentId, uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/** How long the values of some types may be, in UTF-16 units; a number is at most this far from zero. */
export const orgInfoLimits = { text: 300, longText: 2_000, email: 254, number: 1_000_000_000_000 } as const;

/** By type: a text, a number, a date `YYYY-MM-DD`, yes or no, the id of a choice, a list of them. Null is none. */
export const orgInfoValue = z.nullable(
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).check(z.maxLength(400))]),
);
export type OrgInfoValue = z.infer<typeof orgInfoValue>;

/** The value of one field, and how it came to be there. */
export const orgInfoCell = z.object({
  value: orgInfoValue,
  /** Counts the edits of this value, from 1. */
  rev: z.int().check(z.positive()),
  /** The `rev` that the writer had seen: when it is not the one before, somebody else's edit was overwritten unseen. */
  base: z.int().check(z.nonnegative()),
  by: uid,
  at: instant,
});
export type OrgInfoCell = z.infer<typeof orgInfoCell>;

/**
 * `organizations/{orgId}/orgInfo/{uid}`: what the organization notes about a member. Org users alone read and write it,
 * one value an edit; the member does not.
 */
export const orgInfo = z.object({
  id: z.string(),
  values: z.record(documentId, orgInfoCell),
  /** The field whose value was written last: rules can look at one only, and see by this at which. */
  touched: documentId,
});
export type OrgInfo = z.infer<typeof orgInfo>;
