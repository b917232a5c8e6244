import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

/**
 * `profiles/{uid}/participations/{eventId}`: one event that the person took part in, there from its start on. Functions
 * write it. The person reads them all; a reader of the profile all of them or her own organization's, as the profile's
 * `sharing` says at that moment.
 */
export const participation = z.object({
  id: z.string(),
  /** As in the path: a query must name it or the organization, because rules are no filters. */
  eventId: z.string(),
  orgId: z.string(),
  eventName: z.string(),
  orgName: z.string(),
  city: z.string(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  /** Worked; null while nobody has recorded it. */
  minutes: z.nullable(z.int().check(z.nonnegative())),
});
export type Participation = z.infer<typeof participation>;
