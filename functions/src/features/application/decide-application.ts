import {
  decideStatus,
  done,
  isArchived,
  isErased,
  mayRunEvent,
  noticeEventOf,
  refuse,
  type ApplicationStatus,
  type calls,
  type InputOf,
  type Instant,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { tell } from '../../outbox/tell.ts';
import { documents } from '../../store/documents.ts';
import { licenseChange } from '../billing/index.ts';
import type { TransactionStore } from '../../store/store.ts';
import { placeChange, writePlaces } from './free-places.ts';

export const decide: UseCase<typeof calls.decideApplication, VerifiedPerson> = async (
  { uid: byUid },
  input,
  { store, now },
) => {
  const decided = await decideOne(store, byUid, input, now);
  if (!decided.ok) return decided;
  decided.value.write();
  return done({ status: decided.value.status });
};

interface Decided {
  readonly status: ApplicationStatus;
  readonly changed: boolean;
  /** Writes what was decided, so that a caller may still read before. */
  readonly write: () => void;
}

/**
 * One decision about one person, alone or as one of many. Rights are read anew each time, so that an organizer who was
 * removed a moment ago decides nothing more. It is made for a race without locks: many are accepted at once, and all of
 * them meet at the wallet of their event.
 */
export async function decideOne(
  store: TransactionStore,
  byUid: string,
  { eventId, uid, decision }: InputOf<typeof calls.decideApplication>,
  now: Instant,
): Promise<Outcome<Decided, 'not-allowed' | (typeof calls.decideApplication)['refusals'][number]>> {
  const access = await store.read(documents.access(byUid));
  const event = await store.read(documents.event(eventId));
  if (access === undefined || event === undefined || !mayRunEvent(access, event))
    return refuse('not-allowed');
  const application = await store.read(documents.application(eventId, uid));
  // Nobody is left to be told of a decision about somebody who was erased.
  if (application === undefined || isErased(application.person)) return refuse('no-application');

  const decided = decideStatus(application.status, decision, event, now);
  if (!decided.ok) return decided;
  const { status, changed } = decided.value;
  if (!changed) return done({ status, changed, write: () => undefined });

  const license = await licenseChange(store, event, application, status, byUid, now);
  if (!license.ok) return license;
  const places = await placeChange(store, event, { uid, from: application.status, to: status }, now);
  const { person } = application;
  const revision = application.revision + 1;
  const write = () => {
    store.update(documents.application(eventId, uid), {
      status,
      statusAt: now,
      revision,
      setAside: status === 'waitlisted',
      licensed: license.value.licensed,
      archived: isArchived(status, event.state),
    });
    license.value.write();
    writePlaces(store, event, places, now);
    tell(store, now, {
      id: `decision:${eventId}:${uid}:${revision}`,
      kind: 'application-decision',
      uid,
      data: { name: person.name, event: noticeEventOf(event), decision },
    });
  };
  return done({ status, changed, write });
}
