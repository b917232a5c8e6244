import * as z from 'zod/mini';
import { orgRole } from '../access/access.schema.ts';
import { defineCall } from '../base/call.ts';
import { shortId, uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { emailAddress, language } from '../base/stored.ts';
import { invitationToken, invitedRole } from './invitation.schema.ts';

/** An id of the functions: hexadecimal, made of what it stands for. */
const invitationId = z.string().check(z.regex(/^[0-9a-f]{20}$/));

/**
 * Asks somebody by mail to become an org user. For owners. Whether the address has an account makes no difference to the
 * answer.
 */
export const inviteOrgUser = defineCall({
  name: 'inviteOrgUser',
  request: z.strictObject({ orgId: shortId, email: emailAddress, role: orgRole, language }),
  response: z.object({ invitationId: z.string() }),
  refusals: ['own-address', 'already-org-user', 'already-invited'],
});

/** One more mail with another link; the link before is dead. For owners. */
export const resendInvitation = defineCall({
  name: 'resendInvitation',
  request: z.strictObject({ orgId: shortId, invitationId }),
  response: z.object({}),
  refusals: ['no-invitation', 'invitation-over'],
});

/** Takes an invitation back. For owners. */
export const withdrawInvitation = defineCall({
  name: 'withdrawInvitation',
  request: z.strictObject({ orgId: shortId, invitationId }),
  response: z.object({}),
  refusals: ['no-invitation', 'invitation-over'],
});

/**
 * What an invitation asks, for whoever has its link, signed in or not. Its address comes in masked form.
 *
 * `link-used` has `orgId` in its detail for those who work there, and `eventId` when it led to an event.
 */
export const lookAtInvitation = defineCall({
  name: 'lookAtInvitation',
  request: z.strictObject({ token: invitationToken }),
  response: z.object({
    orgId: z.string(),
    orgName: z.string(),
    /** Null: to the whole organization. */
    event: z.nullable(z.object({ id: z.string(), name: z.string() })),
    role: invitedRole,
    inviterName: z.string(),
    maskedEmail: z.string(),
    expiresAt: instant,
    /** Whether the caller is signed in with the address that was invited. */
    address: z.enum(['yours', 'another', 'unknown']),
    /** The role that the caller has there already. */
    present: z.nullable(invitedRole),
  }),
  refusals: ['link-wrong', 'link-used', 'link-withdrawn', 'link-superseded', 'link-expired'],
});

/** Accepts, with the account of the invited address. A second time changes nothing. */
export const acceptInvitation = defineCall({
  name: 'acceptInvitation',
  request: z.strictObject({ token: invitationToken }),
  response: z.object({ orgId: z.string(), eventId: z.nullable(z.string()), role: invitedRole }),
  refusals: [
    'link-wrong',
    'link-used',
    'link-withdrawn',
    'link-superseded',
    'link-expired',
    'another-address',
  ],
});

/** Makes an org user owner or manager. For owners. An owner who becomes a manager takes pending invitations along. */
export const changeOrgUserRole = defineCall({
  name: 'changeOrgUserRole',
  request: z.strictObject({ orgId: shortId, uid, role: orgRole }),
  response: z.object({}),
  refusals: ['no-org-user', 'last-owner'],
});

/** Takes all rights in the organization from somebody, and back the pending invitations that she sent. For owners. */
export const removeOrgUser = defineCall({
  name: 'removeOrgUser',
  request: z.strictObject({ orgId: shortId, uid }),
  response: z.object({}),
  refusals: ['last-owner'],
});

/** As {@link removeOrgUser}, of oneself. */
export const leaveOrganization = defineCall({
  name: 'leaveOrganization',
  request: z.strictObject({ orgId: shortId }),
  response: z.object({}),
  refusals: ['last-owner'],
});
