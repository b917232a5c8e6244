import { createHash } from 'node:crypto';
import { isOpenInvitation, type Invitation, type NoticeOf } from '@equipage/domain';
import type { OutboxDeps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** The name of an address's invitation to an organization or event: there is one, however often it is asked for. */
export function invitationIdOf({ email, eventId }: Pick<Invitation, 'email' | 'eventId'>): string {
  return createHash('sha256')
    .update(`${eventId ?? ''} ${email}`)
    .digest('hex')
    .slice(0, 20);
}

/** What is stored of a link: whoever reads the database cannot follow it. */
export function hashOfInvitation(token: string): string {
  return createHash('sha256').update(`invitation ${token}`).digest('base64url');
}

/** What the mail tells, and the secret of its link. */
export type MadeInvitation = Pick<Invitation, 'language' | 'inviterName' | 'role' | 'email' | 'expiresAt'> & {
  readonly place: string;
  readonly token: string;
};

/**
 * The secret for one more mail, made while the mail is sent; that of an attempt before goes on working, since that mail
 * may have arrived.
 * @returns undefined when the mail has nothing to tell any more: the invitation is over, or was sent once more
 */
export async function newInvitationLink(
  { store, newToken, clock }: Pick<OutboxDeps, 'store' | 'newToken' | 'clock'>,
  { orgId, invitationId, sentAt }: NoticeOf<'invitation'>['data'],
): Promise<MadeInvitation | undefined> {
  return await store.transact(async (transaction) => {
    const invitation = await transaction.read(documents.invitation(orgId, invitationId));
    if (invitation?.sentAt !== sentAt || !isOpenInvitation(invitation, clock.now())) return undefined;
    const place = await placeOf(transaction, orgId, invitation.eventId);
    if (place === undefined) return undefined;
    const { language, inviterName, role, email, expiresAt, forgetAt } = invitation;
    const token = newToken();
    const link = { orgId, invitationId, sentAt, forgetAt };
    transaction.create(documents.invitationLink(hashOfInvitation(token)), link);
    return { language, inviterName, role, email, expiresAt, place: place.name, token };
  });
}

/** What an invitation leads to; undefined when it is gone. */
export async function placeOf(
  store: TransactionStore,
  orgId: string,
  eventId: string | null,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return eventId === null
    ? await store.read(documents.organization(orgId))
    : await store.read(documents.event(eventId));
}
