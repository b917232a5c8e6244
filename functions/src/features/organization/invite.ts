import {
  decideInvitation,
  decideResend,
  decidesOn,
  decideWithdrawal,
  displayName,
  done,
  refuse,
  type Access,
  type Account,
  type AskedInvitation,
  type calls,
  type CommonRefusal,
  type Instant,
  type Invitation,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { invitationIdOf } from './invitation-link.ts';

/** Asks an address. Nothing here looks whether it has an account, so nobody can find out. */
export const inviteToOrganization: UseCase<typeof calls.inviteOrgUser, VerifiedPerson> = async (
  { uid, email: ownEmail },
  { orgId, email, role, language },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  const place = { orgId, eventId: null, role };
  if (account === undefined || access === undefined || !decidesOn(access, place))
    return refuse('not-allowed');
  if (email === ownEmail) return refuse('own-address');
  if ((await store.list(queries.orgUsersWith(orgId, email), 1)).length > 0) {
    return refuse('already-org-user');
  }
  return await inviteByMail(store, account, orgId, { email, eventId: null, role, language }, now);
};

/** Asks an address in somebody's name, who may. */
export async function inviteByMail(
  store: TransactionStore,
  inviter: Account,
  orgId: string,
  wanted: Pick<AskedInvitation, 'email' | 'eventId' | 'role' | 'language'>,
  now: Instant,
): Promise<Outcome<{ invitationId: string }, 'already-invited' | CommonRefusal>> {
  const id = invitationIdOf(wanted);
  const asked = { id, ...wanted, inviterUid: inviter.id, inviterName: displayName(inviter) };
  const decided = decideInvitation(await store.read(documents.invitation(orgId, id)), asked, now);
  if (!decided.ok) return decided;
  const sent = await sendIfNew(store, orgId, decided.value, now);
  return sent.ok ? done({ invitationId: id }) : sent;
}

export const resend: UseCase<typeof calls.resendInvitation, VerifiedPerson> = async (
  { uid },
  { orgId, invitationId },
  { store, now },
) => {
  const found = await findOwn(store, uid, orgId, invitationId);
  if (!found.ok) return found;
  const decided = decideResend(found.value, now);
  if (!decided.ok) return decided;
  const sent = await sendIfNew(store, orgId, decided.value, now);
  return sent.ok ? done({}) : sent;
};

export const withdraw: UseCase<typeof calls.withdrawInvitation, VerifiedPerson> = async (
  { uid },
  { orgId, invitationId },
  { store },
) => {
  const found = await findOwn(store, uid, orgId, invitationId);
  if (!found.ok) return found;
  const decided = decideWithdrawal(found.value);
  if (!decided.ok) return decided;
  if (decided.value.changed) store.update(documents.invitation(orgId, invitationId), { state: 'withdrawn' });
  return done({});
};

/**
 * An invitation that somebody may send again and take back; undefined where there is none, which only those learn who
 * decide everything in the organization.
 */
async function findOwn(
  store: TransactionStore,
  uid: string,
  orgId: string,
  invitationId: string,
): Promise<Outcome<Invitation | undefined, 'not-allowed'>> {
  const access = await store.read(documents.access(uid));
  const invitation = await store.read(documents.invitation(orgId, invitationId));
  if (access === undefined) return refuse('not-allowed');
  const place = { orgId, eventId: invitation?.eventId ?? null, role: invitation?.role ?? 'owner' };
  return decidesOn(access, place) ? done(invitation) : refuse('not-allowed');
}

/** An organization sends at most a hundred invitations a day, and they live for a week. */
const mostInvitations = 1_000;

/** What somebody sent to an organization and its events: read before the first write. */
export async function invitationsSentBy(
  store: TransactionStore,
  orgId: string,
  uid: string,
): Promise<Invitation[]> {
  const sent = await store.list(queries.invitationsBy(orgId, uid), mostInvitations);
  return sent.map(({ value }) => value);
}

/** Takes back what the sender may no longer invite to. @param access the sender's, as it will be */
export function withdrawUnentitled(
  store: TransactionStore,
  orgId: string,
  access: Access,
  sent: readonly Invitation[],
): void {
  for (const { id, state, eventId, role } of sent) {
    if (state === 'pending' && !decidesOn(access, { orgId, eventId, role }))
      store.update(documents.invitation(orgId, id), { state: 'withdrawn' });
  }
}

/** The invitation and its mail in one commit, as far as there is room for one more. */
async function sendIfNew(
  store: TransactionStore,
  orgId: string,
  { invitation, changed }: { invitation: Invitation; changed: boolean },
  now: Instant,
): Promise<Outcome<null, CommonRefusal>> {
  if (!changed) return done(null);
  const { id, email, language, sentAt } = invitation;
  const room = await withRoom(
    store,
    [
      { limit: limits.invitationsOfOrganization, subject: orgId },
      { limit: limits.invitationsToAddress, subject: email },
    ],
    now,
  );
  if (!room.ok) return room;
  room.value.take();
  store.put(documents.invitation(orgId, id), invitation);
  enqueue(store, now, {
    id: `invitation:${orgId}:${id}:${sentAt}`,
    kind: 'invitation',
    uid: null,
    to: email,
    language,
    data: { orgId, invitationId: id, sentAt },
  });
  return done(null);
}
