import { displayName, done, isOver, mayRunEvent, refuse, type calls } from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { ReadingDeps, ReadingUseCase, UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { documents, queries } from '../../store/documents.ts';
import { sizeOf } from './audience.ts';

/** The limit is the event's, and so only somebody who may send at all counts against it. */
export const start: UseCase<typeof calls.startBroadcast, VerifiedPerson> = async (
  { uid },
  { eventId, broadcastId, text, audience },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  const event = await store.read(documents.event(eventId));
  if (account === undefined || access === undefined || event === undefined || !mayRunEvent(access, event))
    return refuse('not-allowed');
  const place = documents.broadcast(eventId, broadcastId);
  if ((await store.read(place)) !== undefined) return done({});
  if (isOver(event, now)) return refuse('event-over');
  const room = await withRoom(store, [{ limit: limits.broadcasts, subject: eventId }], now);
  if (!room.ok) return room;

  room.value.take();
  store.create(place, {
    id: broadcastId,
    byUid: uid,
    byName: displayName(account),
    text,
    audience,
    startedAt: now,
    state: 'sending',
    stopped: null,
    total: null,
    sent: 0,
    cursor: '',
    progressAt: now,
  });
  return done({});
};

export const countAddressed: ReadingUseCase<typeof calls.countAudience, VerifiedPerson> = async (
  { uid },
  { eventId, audience },
  { store },
) => {
  if (!(await runs(store, uid, eventId))) return refuse('not-allowed');
  return done({ people: await sizeOf(store, eventId, audience) });
};

export const countRead: ReadingUseCase<typeof calls.countReaders, VerifiedPerson> = async (
  { uid },
  { eventId, broadcastId },
  { store },
) => {
  if (!(await runs(store, uid, eventId))) return refuse('not-allowed');
  const broadcast = await store.read(documents.broadcast(eventId, broadcastId));
  if (broadcast === undefined) return refuse('no-broadcast');
  const readers = queries.readersSince(eventId, broadcastId, broadcast.startedAt);
  return done({ people: await store.count(readers) });
};

async function runs(store: ReadingDeps['store'], uid: string, eventId: string): Promise<boolean> {
  const [access, event] = await Promise.all([
    store.read(documents.access(uid)),
    store.read(documents.event(eventId)),
  ]);
  return access !== undefined && event !== undefined && mayRunEvent(access, event);
}
