import {
  displayName,
  done,
  eventRole,
  maskedEmail,
  openInvitation,
  orgRole,
  refuse,
  roleWhereInvited,
  withInvitedRole,
  type Access,
  type calls,
  type Instant,
  type Invitation,
  type InvitationLinkRefusal,
  type Outcome,
} from '@equipage/domain';
import type { Bearer, VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { hashOfInvitation, placeOf } from './invitation-link.ts';

/** For whoever holds the link: whom it is for stays masked, also for the person herself, who knows it. */
export const look: UseCase<typeof calls.lookAtInvitation, Bearer> = async (
  { uid, email },
  { token },
  { store, now },
) => {
  const access = uid === undefined ? undefined : await store.read(documents.access(uid));
  const found = await find(store, token, now);
  if (!found.outcome.ok) {
    return found.outcome.why === 'link-used' && worksThere(access, found)
      ? refuse('link-used', whereLed(found))
      : found.outcome;
  }
  const invitation = found.outcome.value;
  const { orgId } = found;
  const { eventId, role, inviterName, expiresAt } = invitation;
  const organization = await placeOf(store, orgId, null);
  const event = eventId === null ? null : await placeOf(store, orgId, eventId);
  if (organization === undefined || event === undefined) return refuse('link-wrong');
  return done({
    orgId,
    orgName: organization.name,
    event: event && { id: event.id, name: event.name },
    role,
    inviterName,
    maskedEmail: maskedEmail(invitation.email),
    expiresAt,
    address: email === undefined ? 'unknown' : email === invitation.email ? 'yours' : 'another',
    present: (access && roleWhereInvited(access, { orgId, eventId })) ?? null,
  });
};

/** The rights, the entry in the list and the end of the invitation come in one commit: of many attempts one is first. */
export const accept: UseCase<typeof calls.acceptInvitation, VerifiedPerson> = async (
  { uid, email },
  { token },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  const found = await find(store, token, now);
  if (account === undefined || access === undefined) return refuse('not-allowed');
  const { outcome, orgId, invitation } = found;
  if (!outcome.ok) {
    // The answer to the first call may have been lost.
    const role = invitation && roleWhereInvited(access, { orgId, eventId: invitation.eventId });
    return outcome.why === 'link-used' && invitation?.email === email && role !== undefined
      ? done({ orgId, eventId: invitation.eventId, role })
      : outcome;
  }
  const { id, eventId, role } = outcome.value;
  if (outcome.value.email !== email) return refuse('another-address');
  if ((await placeOf(store, orgId, eventId)) === undefined) return refuse('link-wrong');

  store.update(documents.invitation(orgId, id), { state: 'accepted' });
  const present = roleWhereInvited(access, { orgId, eventId });
  if (present !== undefined) return done({ orgId, eventId, role: present });
  store.put(documents.access(uid), withInvitedRole(access, orgId, outcome.value));
  if (eventId === null) {
    store.create(documents.orgUser(orgId, uid), {
      id: uid,
      role: orgRole.parse(role),
      name: displayName(account),
      email: account.email,
      since: now,
    });
  } else {
    store.put(documents.eventUser(eventId, uid), {
      id: uid,
      role: eventRole.parse(role),
      name: displayName(account),
      email: account.email,
      since: now,
    });
  }
  return done({ orgId, eventId, role });
};

interface FoundInvitation {
  /** Empty where the link leads nowhere. */
  readonly orgId: string;
  /** Whatever its state is. */
  readonly invitation: Invitation | undefined;
  readonly outcome: Outcome<Invitation, InvitationLinkRefusal>;
}

async function find(store: TransactionStore, token: string, now: Instant): Promise<FoundInvitation> {
  const link = await store.read(documents.invitationLink(hashOfInvitation(token)));
  if (link === undefined) {
    return { orgId: '', invitation: undefined, outcome: openInvitation(undefined, undefined, now) };
  }
  const { orgId, invitationId, sentAt } = link;
  const invitation = await store.read(documents.invitation(orgId, invitationId));
  return { orgId, invitation, outcome: openInvitation(invitation, sentAt, now) };
}

function whereLed({ orgId, invitation }: FoundInvitation): Record<string, string> {
  const eventId = invitation?.eventId;
  return typeof eventId === 'string' ? { orgId, eventId } : { orgId };
}

function worksThere(access: Access | undefined, { orgId, invitation }: FoundInvitation): boolean {
  return (
    access !== undefined &&
    invitation !== undefined &&
    roleWhereInvited(access, { orgId, eventId: invitation.eventId }) !== undefined
  );
}
