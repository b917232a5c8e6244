import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId } from '../base/ids.ts';
import { emailAddress } from '../base/stored.ts';
import { invitationToken } from '../organization/invitation.schema.ts';
import { importedRow, importedRowResult, importHead, importLimits } from './member-import.schema.ts';

const oneImport = z.strictObject({ orgId: shortId, importId: documentId });
const oneLink = z.strictObject({ token: invitationToken });

/** Which of these addresses belong to members already, in any order. Org users. */
export const findMembers = defineCall({
  name: 'findMembers',
  request: z.strictObject({
    orgId: shortId,
    emails: z.array(emailAddress).check(z.minLength(1), z.maxLength(importLimits.addressesAtOnce)),
  }),
  response: z.object({ present: z.array(z.string()) }),
  refusals: [],
});

/**
 * Brings the next part of a list of people into the community: an entry for each who is no member yet, what is noted
 * about her, and an invitation by mail, which leaves later. No account is made. Org users.
 *
 * The first part begins the import under an id of the client. A part that comes again changes nothing more.
 *
 * `results` tells of each row, in order.
 */
export const importMembers = defineCall({
  name: 'importMembers',
  request: z.strictObject({
    orgId: shortId,
    importId: documentId,
    ...importHead,
    part: z.int().check(z.nonnegative(), z.maximum(importLimits.rows)),
    people: z.array(importedRow).check(z.minLength(1), z.maxLength(importLimits.rowsAtOnce)),
  }),
  response: z.object({ results: z.array(importedRowResult) }),
  refusals: ['import-over', 'part-missing'],
});

/**
 * Takes an import back: its entries go with what is noted about them, and their invitations are worth nothing. Who has
 * joined meanwhile stays. It goes on page by page after the answer. Org users.
 */
export const undoImport = defineCall({
  name: 'undoImport',
  request: oneImport,
  response: z.object({}),
  refusals: ['no-import'],
});

/** What somebody is asked who was imported, for whoever has the link. The address comes in masked form. */
export const lookAtJoinInvitation = defineCall({
  name: 'lookAtJoinInvitation',
  request: oneLink,
  response: z.object({
    orgId: z.string(),
    orgName: z.string(),
    /** Who brought the list. */
    inviterName: z.string(),
    maskedEmail: z.string(),
    /** Whether the caller is signed in with the address that was invited. */
    address: z.enum(['yours', 'another', 'unknown']),
  }),
  refusals: ['link-wrong', 'already-member'],
});

/**
 * Joins the community, with the account of the invited address; the imported entry becomes hers. A second time changes
 * nothing.
 * `consent` is the version of the text that she has read.
 */
export const acceptJoinInvitation = defineCall({
  name: 'acceptJoinInvitation',
  request: z.strictObject({ token: invitationToken, consent: z.int().check(z.positive()) }),
  response: z.object({ orgId: z.string() }),
  refusals: ['link-wrong', 'another-address', 'text-outdated'],
});

/**
 * Takes an imported entry away, for whoever has the link of its mail; no account is needed. The organization cannot
 * import the address again. A second time changes nothing.
 */
export const declineJoinInvitation = defineCall({
  name: 'declineJoinInvitation',
  request: oneLink,
  response: z.object({}),
  refusals: ['link-wrong'],
});
