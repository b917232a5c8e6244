import * as z from 'zod/mini';
import { uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';

/**
 * `organizations/{orgId}/presence/{tabId}`: that an org user has the table of the community open, and where. Each open
 * tab writes its own every few seconds and takes it away when it closes.
 */
export const presence = z.object({
  id: z.string(),
  uid,
  name: storedLine(161),
  /** See {@link cellKey}; null while the person is in none. */
  cell: z.nullable(z.string().check(z.maxLength(160))),
  at: instant,
});
export type Presence = z.infer<typeof presence>;
