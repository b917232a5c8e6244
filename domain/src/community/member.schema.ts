import * as z from 'zod/mini';
import { applicationStatus } from '../application/application-status.ts';
import { instant } from '../base/instant.ts';
import { storedLine, thumbnail } from '../base/stored.ts';

/**
 * `organizations/{orgId}/members/{uid}`: a direct member of the community. A projection of account, profile and
 * applications, so that the list needs one read a row; org users read it.
 */
export const member = z.object({
  id: z.string(),
  name: storedLine(161),
  /** Folded name for sorting and prefix search. */
  sortName: z.string(),
  email: z.string(),
  thumbnail,
  joinedAt: instant,
  source: z.enum(['application', 'link']),
  /** The application to the latest event of this organization, by the event's start. */
  last: z.nullable(
    z.object({ eventId: z.string(), eventName: z.string(), startsAt: instant, status: applicationStatus }),
  ),
});
export type Member = z.infer<typeof member>;
