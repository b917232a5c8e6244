import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { eventCard } from '../event/event.schema.ts';

/**
 * `organizations/{orgId}/supportedEvents/{eventId}`: somebody else's event that the organization supports, as far as it
 * may know it. Functions write it, and ask it before they make a link for whoever holds the event.
 */
export const supportedEvent = z.extend(eventCard, {
  id: z.string(),
  /** Who holds the event. */
  holderOrgId: z.string(),
  /** All that this organization has given it. */
  licenses: z.int().check(z.nonnegative()),
  /**
   * People who were accepted, as many as there were at `refreshedAt`. Counted once a day and not with each application:
   * whoever knows when somebody applied could else read an answer out of the numbers.
   */
  teammates: z.int().check(z.nonnegative()),
  refreshedAt: instant,
  /** When to count again; null once the event is over. */
  countAgainAt: z.nullable(instant),
});
export type SupportedEvent = z.infer<typeof supportedEvent>;

/** `events/{eventId}/supporters/{orgId}`: the other side of it, for those who run the event. */
export const supporter = z.object({
  /** The organization that supports. */
  id: z.string(),
  licenses: z.int().check(z.nonnegative()),
  since: instant,
});
export type Supporter = z.infer<typeof supporter>;
