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
  /** `o:<orgId>` and `e:<eventId>` for every key above: rules compare it with a profile's audience by `hasAny`. */
  scopes: z.array(z.string()),
});
export type Access = z.infer<typeof access>;
