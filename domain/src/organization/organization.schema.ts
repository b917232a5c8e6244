import * as z from 'zod/mini';
import { orgRole } from '../access/access.schema.ts';
import { instant } from '../base/instant.ts';
import { pictureData, storedLine, storedText } from '../base/stored.ts';
import { slug } from './slug.schema.ts';

export const organizationNameLength = 120;
export const organizationDescriptionLength = 2_000;

export const organizationLimits = {
  website: 300,
  contact: 254,
  /** Characters of the data URL: 9 kB, which is plenty for 160 pixels. */
  logo: 12_000,
} as const;

/** The colours that an organization chooses from. How each looks is for the client, which keeps white legible on it. */
export const organizationColor = z.enum([
  'green',
  'teal',
  'blue',
  'violet',
  'plum',
  'red',
  'rust',
  'olive',
  'slate',
]);
export type OrganizationColor = z.infer<typeof organizationColor>;

/** A site on the open web as `URL` writes it: encrypted, by name, without a user or a port that could deceive. */
const websiteForm = /^https:\/\/(?:[a-z0-9][a-z0-9-]*\.)+[a-z][a-z0-9-]+\/[\x21-\x7e]*$/;

/** Empty for none. */
export const website = z.string().check(
  z.maxLength(organizationLimits.website),
  z.refine((text) => text === '' || websiteForm.test(text), { message: 'not a website' }),
);

/** What org users write, under rules. */
export const organizationFacts = z.object({
  name: storedLine(organizationNameLength),
  description: storedText(organizationDescriptionLength),
  logo: z.nullable(pictureData(organizationLimits.logo)),
  color: organizationColor,
  website,
  contactEmail: storedText(organizationLimits.contact),
  /** Whether everybody may join the community from the public page, without the link. */
  openToJoin: z.boolean(),
  /** Whether coordinators of its events may send SMS from its credits. */
  coordinatorsSendSms: z._default(z.boolean(), false),
});
export type OrganizationFacts = z.infer<typeof organizationFacts>;

/** `organizations/{orgId}`: public facts only. Everything internal is in a subcollection. */
export const organization = z.object({
  id: z.string(),
  /** Where its public page is at present; changed by `claimSlug`. */
  slug,
  ...organizationFacts.shape,
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
