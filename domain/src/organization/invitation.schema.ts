import * as z from 'zod/mini';
import { eventRole, orgRole } from '../access/access.schema.ts';
import { instant } from '../base/instant.ts';
import { language } from '../base/stored.ts';

/** `accepted` and `withdrawn` are final: whoever is invited once more gets a new invitation in the same place. */
export const invitationState = z.enum(['pending', 'accepted', 'withdrawn']);

/** What somebody is invited to be: an org user, or with an event an event user of that event alone. */
export const invitedRole = z.enum([...orgRole.options, ...eventRole.options]);
export type InvitedRole = z.infer<typeof invitedRole>;

/**
 * `organizations/{orgId}/invitations/{id}`: that somebody is asked, by mail to one address, to work for the
 * organization or for one of its events. Readable by its org users, written by functions only. The secret of the link
 * stands nowhere; by what it is found stands in `invitationTokens`.
 */
export const invitation = z
  .object({
    /** Follows from the address and the event, so that an address has one invitation to each. */
    id: z.string(),
    /** Lower case. Only an account with this proven address can accept. */
    email: z.string(),
    /** Null: the invitation is to the organization. */
    eventId: z.nullable(z.string()),
    role: invitedRole,
    inviterUid: z.string(),
    /** As the mail tells it; it does not follow the account. */
    inviterName: z.string(),
    invitedAt: instant,
    /** When the last mail was asked for: links of mails before are dead. */
    sentAt: instant,
    expiresAt: instant,
    state: invitationState,
    /** Of the mail. */
    language,
    /** When the database may forget it (TTL policy). */
    forgetAt: instant,
  })
  .check(
    z.refine(({ eventId, role }) => (eventId === null ? orgRole : eventRole).safeParse(role).success, {
      message: 'a role of something else',
      path: ['role'],
    }),
  );
export type Invitation = z.infer<typeof invitation>;

/** `invitationTokens/{hash}`: which invitation the link with this hash opens, and by which of its mails it came. */
export const invitationLink = z.object({
  orgId: z.string(),
  invitationId: z.string(),
  sentAt: instant,
  /** When the database may forget it (TTL policy). */
  forgetAt: instant,
});
export type InvitationLink = z.infer<typeof invitationLink>;

/** The secret in a link: 128 bits of chance. */
export const invitationToken = z.string().check(z.regex(/^[\w-]{22}$/));
