import * as z from 'zod/mini';
import { applicationStatus } from '../application/application-status.ts';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine, thumbnail } from '../base/stored.ts';
import { memberSource } from './join.schema.ts';
import { memberKeyLimits } from './member-keys.ts';

/**
 * `organizations/{orgId}/members/{uid}`: a direct member of the community. A projection of account, profile and
 * applications, so that the list needs one read a row; org users read it.
 */
export const member = z.object({
  id: z.string(),
  name: storedLine(161),
  /** Folded name for sorting. */
  sortName: z.string(),
  email: z.string(),
  thumbnail,
  joinedAt: instant,
  source: memberSource,
  /** Of somebody who came with an imported list, see `isImportedEntry`: by which, and whether she has joined since. */
  imported: z.optional(z.object({ importId: documentId, joined: z.boolean() })),
  /** The application to the latest event of this organization, by the event's start. */
  last: z.nullable(
    z.object({ eventId: z.string(), eventName: z.string(), startsAt: instant, status: applicationStatus }),
  ),
  /** `last.startsAt` by itself, since a list sorted by a field leaves out whoever lacks it. */
  lastStartsAt: z.nullable(instant),
  /** What the person is found and filtered by, see `memberKeys`. */
  keys: z.array(z.string()).check(z.maxLength(memberKeyLimits.keys)),
});
export type Member = z.infer<typeof member>;

/** `organizations/{orgId}/tallies/members` */
export const memberTally = z.object({
  /** Members of the community itself, counted anew by a function after each that comes or goes. */
  direct: z.int().check(z.nonnegative()),
});
export type MemberTally = z.infer<typeof memberTally>;
