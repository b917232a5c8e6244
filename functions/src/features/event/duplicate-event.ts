import {
  copyOfPlan,
  done,
  refuse,
  scheduleLimits,
  sharedFieldsIn,
  sharedFieldUseOf,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import { managedEvent } from './managed-event.ts';

/** More than any event counts. */
const mostCounters = 100;

/**
 * The whole copy in one commit, of which the event itself is the lock: whoever asks again finds it there. In the library
 * the questions that it asks are marked as used, so that none of them can be deleted under it.
 */
export const duplicate: UseCase<typeof calls.duplicateEvent, VerifiedPerson> = async (
  { uid },
  { eventId, copyId, ...wish },
  { store, now },
) => {
  const managed = await managedEvent(store, uid, eventId);
  if (!managed.ok) return managed;
  const event = managed.value;
  const there = await store.read(documents.event(copyId));
  if (there !== undefined) {
    return there.orgId === event.orgId && copyId !== eventId
      ? done({ eventId: copyId })
      : refuse('not-allowed');
  }
  // As the rules ask: what a draft had that is gone is still on its way back.
  if ((await store.read(documents.eventWallet(copyId))) !== undefined) return refuse('not-allowed');

  const form = await store.read(documents.form(eventId));
  const missions = await store.list(queries.missionsOf(eventId), scheduleLimits.missions);
  const shifts = await store.list(queries.shiftsOf(eventId), scheduleLimits.shifts);
  const counters = await store.list(queries.countersOf(eventId), mostCounters);
  const asked = [...new Set(sharedFieldsIn(form))].map((id) => documents.sharedField(event.orgId, id));
  const library = (await store.readAll(asked)).filter((field) => field !== undefined);

  const { Temporal } = await import('temporal-polyfill');
  const copy = copyOfPlan(
    Temporal,
    {
      event,
      form,
      missions: missions.map(({ value }) => value),
      shifts: shifts.map(({ value }) => value),
      counters: counters.map(({ value }) => value),
    },
    { copyId, ...wish },
    new Set(library.map(({ id }) => id)),
    now,
  );
  store.create(documents.event(copyId), copy.event);
  if (copy.form !== undefined) store.create(documents.form(copyId), copy.form);
  for (const mission of copy.missions) store.create(documents.mission(copyId, mission.id), mission);
  for (const shift of copy.shifts) store.create(documents.shift(copyId, shift.id), shift);
  for (const counter of copy.counters) store.create(documents.counter(copyId, counter.id), counter);
  for (const { id, usedIn } of library) {
    store.update(documents.sharedField(event.orgId, id), {
      usedIn: { ...usedIn, [copyId]: sharedFieldUseOf(copy.event) },
    });
  }
  return done({ eventId: copyId });
};
