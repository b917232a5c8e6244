import { decidesOn, isOver, mayManageOrganization, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import { inviteByMail } from '../organization/index.ts';

/** By the same invitations as to the organization. Nothing here looks whether the address has an account. */
export const inviteToEvent: UseCase<typeof calls.inviteEventUser, VerifiedPerson> = async (
  { uid, email: ownEmail },
  { eventId, email, role, language },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  const event = await store.read(documents.event(eventId));
  if (account === undefined || access === undefined || event === undefined) return refuse('not-allowed');
  const { orgId } = event;
  if (!decidesOn(access, { orgId, eventId, role })) return refuse('not-allowed');
  if (isOver(event, now)) return refuse('event-over');
  if (email === ownEmail) return refuse('own-address');
  // Who works for the organization is not for a coordinator to find out.
  const colleagues = mayManageOrganization(access, orgId)
    ? await store.list(queries.orgUsersWith(orgId, email), 1)
    : [];
  if (colleagues.length > 0) return refuse('already-org-user');
  if ((await store.list(queries.eventUsersWith(eventId, email), 1)).length > 0) {
    return refuse('already-event-user');
  }
  return await inviteByMail(store, account, orgId, { email, eventId, role, language }, now);
};
