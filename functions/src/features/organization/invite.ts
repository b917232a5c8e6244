import {
  decideInvitation,
  decideResend,
  decideWithdrawal,
  displayName,
  done,
  refuse,
  type calls,
  type Access,
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
  if (account === undefined || !decidesWho(access, orgId)) return refuse('not-allowed');
  if (email === ownEmail) return refuse('own-address');
  if ((await store.list(queries.orgUsersWith(orgId, email), 1)).length > 0) {
    return refuse('already-org-user');
  }
  const id = invitationIdOf({ email, eventId: null });
  const asked = {
    id,
    email,
    eventId: null,
    role,
    inviterUid: uid,
    inviterName: displayName(account),
    language,
  };
  const decided = decideInvitation(await store.read(documents.invitation(orgId, id)), asked, now);
  if (!decided.ok) return decided;
  const sent = await sendIfNew(store, orgId, decided.value, now);
  return sent.ok ? done({ invitationId: id }) : sent;
};

export const resend: UseCase<typeof calls.resendInvitation, VerifiedPerson> = async (
  { uid },
  { orgId, invitationId },
  { store, now },
) => {
  if (!decidesWho(await store.read(documents.access(uid)), orgId)) return refuse('not-allowed');
  const decided = decideResend(await store.read(documents.invitation(orgId, invitationId)), now);
  if (!decided.ok) return decided;
  const sent = await sendIfNew(store, orgId, decided.value, now);
  return sent.ok ? done({}) : sent;
};

export const withdraw: UseCase<typeof calls.withdrawInvitation, VerifiedPerson> = async (
  { uid },
  { orgId, invitationId },
  { store },
) => {
  if (!decidesWho(await store.read(documents.access(uid)), orgId)) return refuse('not-allowed');
  const place = documents.invitation(orgId, invitationId);
  const decided = decideWithdrawal(await store.read(place));
  if (!decided.ok) return decided;
  if (decided.value.changed) store.update(place, { state: 'withdrawn' });
  return done({});
};

/** Owners decide who works for an organization. */
export function decidesWho(access: Access | undefined, orgId: string): boolean {
  return access !== undefined && Object.hasOwn(access.orgs, orgId) && access.orgs[orgId] === 'owner';
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
