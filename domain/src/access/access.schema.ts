import * as z from 'zod/mini';

/** What a person may do for an organization. An owner also decides who else may. */
export const orgRole = z.enum(['owner', 'manager']);
export type OrgRole = z.infer<typeof orgRole>;

/** What a person may do at one event without belonging to the organization. */
export const eventRole = z.enum(['coordinator', 'scanner']);
export type EventRole = z.infer<typeof eventRole>;

/**
 * `access/{uid}`: every right of one person in one document, so that a rule answers any question about roles with a
 * single read. Functions write it, its owner reads it.
 */
export const access = z.object({
  orgs: z.record(z.string(), orgRole),
  events: z.record(z.string(), eventRole),
  /**
   * `o:<orgId>` of every organization above and `e:<eventId>` of every event coordinated: rules compare it with the
   * audience of a profile by `hasAny`. A scanner is not an organizer and reads no profile.
   */
  scopes: z.array(z.string()),
});
export type Access = z.infer<typeof access>;
