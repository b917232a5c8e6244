import * as z from 'zod/mini';
import { orgRole } from '../access/access.schema.ts';
import { instant } from '../base/instant.ts';
import { storedLine, storedText } from '../base/stored.ts';

export const organizationNameLength = 120;
export const organizationDescriptionLength = 2_000;

/** `organizations/{orgId}`: public facts only. Everything internal is in a subcollection. */
export const organization = z.object({
  id: z.string(),
  name: storedLine(organizationNameLength),
  description: storedText(organizationDescriptionLength),
  createdAt: instant,
});
export type Organization = z.infer<typeof organization>;

/** `organizations/{orgId}/users/{uid}`: who works for the organization; readable by its org users. */
export const orgUser = z.object({
  id: z.string(),
  role: orgRole,
  name: storedLine(161),
  email: z.string(),
  since: instant,
});
export type OrgUser = z.infer<typeof orgUser>;

/** Organizations that one person may own: far above real use, low enough to stop a script. */
export const ownedOrganizationsLimit = 50;
