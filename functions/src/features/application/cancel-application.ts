import { decideCancel, done, isArchived, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { freedLicense } from '../billing/index.ts';
import { placeChange, writePlaces } from './free-places.ts';

/**
 * The record stays with the organizers; only its status changes. Who cancels knows it, so no mail goes out; whoever gets
 * the place is told.
 */
export const cancel: UseCase<typeof calls.cancelApplication, VerifiedPerson> = async (
  { uid },
  { eventId },
  { store, now },
) => {
  const application = await store.read(documents.application(eventId, uid));
  const event = await store.read(documents.event(eventId));
  if (application === undefined || event === undefined) return refuse('no-application');

  const decided = decideCancel(application.status, event, now);
  if (!decided.ok) return decided;
  const { status, changed } = decided.value;
  if (changed) {
    const license = await freedLicense(store, event, application, status, uid, now);
    const places = await placeChange(store, event, { uid, from: application.status, to: status }, now);
    store.update(documents.application(eventId, uid), {
      status,
      statusAt: now,
      revision: application.revision + 1,
      licensed: license.licensed,
      archived: isArchived(status, event.state),
    });
    license.write();
    writePlaces(store, event, places, now);
  }
  return done({ status });
};
