import {
  decidesOn,
  done,
  mayRunEvent,
  refuse,
  roleWhereInvited,
  withEventRole,
  type Access,
  type calls,
  type Event,
  type EventRole,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { invitationsSentBy, withdrawUnentitled } from '../organization/index.ts';

export const changeRole: UseCase<typeof calls.changeEventUserRole, VerifiedPerson> = async (
  caller,
  { eventId, uid, role },
  { store },
) => {
  const asked = await readBoth(store, caller.uid, eventId, uid);
  if (asked === undefined) return refuse('not-allowed');
  const { event, decider, present } = asked;
  const roles = present === undefined ? [role] : [present, role];
  const { orgId } = event;
  if (!roles.every((one) => decidesOn(decider, { orgId, eventId, role: one }))) return refuse('not-allowed');
  if (present === undefined) return refuse('no-event-user');
  await setRole(store, event, uid, role);
  return done({});
};

/** Somebody who has no role already is fine. */
export const remove: UseCase<typeof calls.removeEventUser, VerifiedPerson> = async (
  caller,
  { eventId, uid },
  { store },
) => {
  const asked = await readBoth(store, caller.uid, eventId, uid);
  if (asked === undefined) return refuse('not-allowed');
  const { event, decider, present } = asked;
  if (present === undefined) return done({});
  const place = { orgId: event.orgId, eventId, role: present };
  if (!decidesOn(decider, place)) return refuse('not-allowed');
  await setRole(store, event, uid, null);
  return done({});
};

/** Giving up what one does not have changes nothing, whether the event exists or not. */
export const giveUp: UseCase<typeof calls.giveUpEventRole, VerifiedPerson> = async (
  { uid },
  { eventId },
  { store },
) => {
  const event = await store.read(documents.event(eventId));
  if (event !== undefined) await setRole(store, event, uid, null);
  return done({});
};

interface Both {
  readonly event: Event;
  readonly decider: Access;
  /** Of the person whom it is about. */
  readonly present: EventRole | undefined;
}

/** Undefined where the caller has no say at all: of an event that is not there nobody learns more. */
async function readBoth(
  store: TransactionStore,
  callerUid: string,
  eventId: string,
  uid: string,
): Promise<Both | undefined> {
  const decider = await store.read(documents.access(callerUid));
  const event = await store.read(documents.event(eventId));
  const access = await store.read(documents.access(uid));
  if (decider === undefined || event === undefined || !mayRunEvent(decider, event)) return undefined;
  return { event, decider, present: access && presentRole(access, event) };
}

/** Gives or (`null`) takes a role, in the rights and in the list, and with it the invitations that were sent by it. */
async function setRole(
  store: TransactionStore,
  event: Event,
  uid: string,
  role: EventRole | null,
): Promise<void> {
  const access = await store.read(documents.access(uid));
  const present = access && presentRole(access, event);
  if (access === undefined || present === undefined || present === role) return;
  const place = documents.eventUser(event.id, uid);
  const listed = await store.read(place);
  const sent = await invitationsSentBy(store, event.orgId, uid);

  const changed = withEventRole(access, event.id, role);
  store.put(documents.access(uid), changed);
  if (role === null) store.remove(place);
  else if (listed !== undefined) store.update(place, { role });
  withdrawUnentitled(store, event.orgId, changed, sent);
}

function presentRole(access: Access, { id, orgId }: Event): EventRole | undefined {
  return roleWhereInvited(access, { orgId, eventId: id }) as EventRole | undefined;
}
