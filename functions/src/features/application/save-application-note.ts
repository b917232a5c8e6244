import { done, isErased, refuse, tidyTags, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';
import { plannedEvent } from '../schedule/index.ts';

export const saveNote: UseCase<typeof calls.saveApplicationNote, VerifiedPerson> = async (
  caller,
  { eventId, uid, note, tags },
  { store, now },
) => {
  const event = await plannedEvent(store, caller.uid, eventId);
  if (!event.ok) return event;
  const application = await store.read(documents.application(eventId, uid));
  if (application === undefined || isErased(application.person)) return refuse('no-application');
  const place = documents.applicationNote(eventId, uid);
  const before = await store.read(place);
  store.put(place, {
    id: uid,
    note: note ?? before?.note ?? '',
    tags: tags === undefined ? (before?.tags ?? []) : tidyTags(tags),
    updatedAt: now,
  });
  return done({});
};
