import * as z from 'zod/mini';
import { eventRole } from '../access/access.schema.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';

/**
 * `events/{eventId}/users/{uid}`: who works for this one event without belonging to the organization, for a list that
 * its organizers read. The right itself is in `access`.
 */
export const eventUser = z.object({
  id: z.string(),
  role: eventRole,
  name: storedLine(161),
  email: z.string(),
  since: instant,
});
export type EventUser = z.infer<typeof eventUser>;
