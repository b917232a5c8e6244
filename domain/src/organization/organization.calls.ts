import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId } from '../base/ids.ts';
import { line, paragraphs } from '../base/text.ts';
import { slug } from './slug.schema.ts';
import { organizationDescriptionLength, organizationNameLength } from './organization.schema.ts';

/**
 * Creates an organization with the caller as its first owner. The client makes the id, so that a repeated call answers
 * with the organization that is already there.
 */
export const createOrganization = defineCall({
  name: 'createOrganization',
  request: z.strictObject({
    orgId: shortId,
    name: line(organizationNameLength),
    description: paragraphs(organizationDescriptionLength),
  }),
  response: z.object({ orgId: z.string() }),
  refusals: ['id-taken', 'too-many-organizations'],
});

/**
 * Gives an organization another address for its public page. For org users. The addresses before stay its own and lead
 * to the new one; taking one of them up again is fine.
 */
export const claimSlug = defineCall({
  name: 'claimSlug',
  request: z.strictObject({ orgId: shortId, slug }),
  response: z.object({ slug: z.string() }),
  refusals: ['slug-reserved', 'slug-taken'],
});
