import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

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
  /**
   * Sessions that began before this moment are ended: a password or an address was changed, or the account is to be
   * deleted. A whole second, because the time of a sign-in is known by the second; 0 while nothing of the kind was done.
   */
  validSince: instant,
  /**
   * Whether the owner of the address has been here. Until then somebody else may have opened the account with it, and
   * whatever that person set up ends when the owner comes. Not a right: rules ask the token whether an address is proven.
   */
  addressProven: z.boolean(),
  /**
   * Until then the person writes no message: there were too many in a short time. Rules ask it. Documents from before
   * there was such a moment lack it, and then rules take no message at all: `npm run migrate` fills it.
   */
  mutedUntil: z._default(instant, 0),
});
export type Access = z.infer<typeof access>;
