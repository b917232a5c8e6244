import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId } from '../base/ids.ts';
import { organizationFacts } from '../organization/organization.schema.ts';
import { slug } from '../organization/slug.schema.ts';
import { joinKey, joinToken } from './join.schema.ts';

/**
 * Makes the link into a community, or another one in its place: the one before is dead from then on. Answers with the
 * link that works. For org users; for one that a supported organization passes on, those of either.
 *
 * `replaces` is the link that the caller saw, null for none: of two who renew at once one does, and both get the same.
 */
export const makeJoinLink = defineCall({
  name: 'makeJoinLink',
  request: z.strictObject({
    orgId: shortId,
    viaOrgId: z.nullable(shortId),
    replaces: z.nullable(joinToken),
  }),
  response: z.object({ token: z.string() }),
  refusals: ['not-supported'],
});

/** Whose community a key opens, for whoever has it, signed in or not. */
export const lookAtJoinLink = defineCall({
  name: 'lookAtJoinLink',
  request: z.strictObject({ key: joinKey }),
  response: z.object({
    orgId: z.string(),
    slug,
    name: organizationFacts.shape.name,
    logo: organizationFacts.shape.logo,
    color: organizationFacts.shape.color,
    /** Who passes the link on; null for the organization itself. */
    viaName: z.nullable(z.string()),
    /** Whether the caller is in the community already; false for somebody who is not signed in. */
    isMember: z.boolean(),
  }),
  refusals: ['link-dead'],
});

/**
 * Joins a community. `consent` is the version of the text that the person has read. A second time changes nothing.
 *
 * `too-many-requests`: the person has joined too many, or too many have come by this link within the hour.
 */
export const joinCommunity = defineCall({
  name: 'joinCommunity',
  request: z.strictObject({ key: joinKey, consent: z.int().check(z.positive()) }),
  response: z.object({ orgId: z.string(), joined: z.boolean() }),
  refusals: ['link-dead', 'text-outdated'],
});

/**
 * Leaves a community: what it has noted about the person goes with the entry in its list. A second time changes nothing.
 *
 * `open-application`: `eventId` and `name` of an event, still to come, that the person has applied to.
 */
export const leaveCommunity = defineCall({
  name: 'leaveCommunity',
  request: z.strictObject({ orgId: shortId }),
  response: z.object({}),
  refusals: ['open-application'],
});
