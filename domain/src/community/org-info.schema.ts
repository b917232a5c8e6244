import * as z from 'zod/mini';
import { fieldValue } from '../base/field.schema.ts';
import { documentId, uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/** The value of one field, and how it came to be there. */
export const orgInfoCell = z.object({
  value: fieldValue,
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
