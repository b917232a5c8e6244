import {
  decideStatus,
  done,
  isArchived,
  isErased,
  mayRunEvent,
  noticeEventOf,
  refuse,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { tell } from '../../outbox/tell.ts';
import { documents } from '../../store/documents.ts';
import { placeChange, writePlaces } from './free-places.ts';

/** Rights are read in the transaction, so that an organizer who was removed a moment ago decides nothing more. */
export const decide: UseCase<typeof calls.decideApplication, VerifiedPerson> = async (
  caller,
  { eventId, uid, decision },
  { store, now },
) => {
  const access = await store.read(documents.access(caller.uid));
  const event = await store.read(documents.event(eventId));
  if (access === undefined || event === undefined || !mayRunEvent(access, event))
    return refuse('not-allowed');
  const application = await store.read(documents.application(eventId, uid));
  // Nobody is left to be told of a decision about somebody who was erased.
  if (application === undefined || isErased(application.person)) return refuse('no-application');

  const decided = decideStatus(application.status, decision, event, now);
  if (!decided.ok) return decided;
  const { status, changed } = decided.value;
  if (!changed) return done({ status });

  const places = await placeChange(store, event, { uid, from: application.status, to: status }, now);
  const revision = application.revision + 1;
  store.update(documents.application(eventId, uid), {
    status,
    statusAt: now,
    revision,
    archived: isArchived(status, event.state),
  });
  writePlaces(store, event, places, now);
  tell(store, now, {
    id: `decision:${eventId}:${uid}:${revision}`,
    kind: 'application-decision',
    uid,
    data: { name: application.person.name, event: noticeEventOf(event), decision },
  });
  return done({ status });
};
