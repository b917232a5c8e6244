import {
  deliveryOf,
  isOver,
  mayRunEvent,
  minute,
  mostAddressed,
  type Application,
  type Broadcast,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';
import { sweeping } from '../../store/sweeping.ts';
import { addressedAmong, applicationPages, sizeOf } from './audience.ts';
import { patience } from './announce-message.ts';

type Worker = Pick<Deps, 'store' | 'clock'>;

/** A worker that was not heard of for so long is taken for dead. */
const silence = 2 * minute;

/**
 * Sends a broadcast, or what is left of it. Safe to call at any time, any number of times, also twice at once: how far it
 * has come is written in the commit of the messages, which holds only if nobody else has moved it on meanwhile.
 */
export async function sendBroadcast(deps: Worker, eventId: string, broadcastId: string): Promise<void> {
  const { store, clock } = deps;
  const place = documents.broadcast(eventId, broadcastId);
  const begun = await store.read(place);
  if (begun?.state !== 'sending') return;
  if (begun.total === null) {
    const total = await sizeOf(store, eventId, begun.audience);
    await store.revise(place, (broadcast): Broadcast | undefined =>
      broadcast?.total === null
        ? {
            ...broadcast,
            total,
            ...(total > mostAddressed && { state: 'stopped', stopped: 'too-many' }),
          }
        : undefined,
    );
  }

  let { cursor } = begun;
  for await (const page of applicationPages(store, eventId, cursor)) {
    const applications = page.map(({ value }) => value);
    // Pages without anybody at these statuses are passed over without a commit.
    if (!applications.some(({ status }) => begun.audience.statuses.includes(status))) continue;
    const next = applications.at(-1)!.uid;
    const goesOn = await store.race((race) =>
      deliver(race, { eventId, broadcastId, from: cursor, to: next, now: clock.now() }, applications),
    );
    if (!goesOn) return;
    cursor = next;
  }
  await store.revise(place, (broadcast): Broadcast | undefined =>
    broadcast?.state === 'sending' && broadcast.cursor === cursor
      ? { ...broadcast, state: 'sent', progressAt: clock.now() }
      : undefined,
  );
}

interface Step {
  readonly eventId: string;
  readonly broadcastId: string;
  readonly from: string;
  readonly to: string;
  readonly now: number;
}

/** One page of messages; whether the work is still this worker's. Rights and event are asked with each page. */
async function deliver(
  race: TransactionStore,
  { eventId, broadcastId, from, to, now }: Step,
  applications: readonly Application[],
): Promise<boolean> {
  const place = documents.broadcast(eventId, broadcastId);
  const broadcast = await race.read(place);
  if (broadcast?.state !== 'sending' || broadcast.cursor !== from) return false;
  const stopped = await reasonToStop(race, eventId, broadcast, now);
  if (stopped !== undefined) {
    race.update(place, { state: 'stopped', stopped, progressAt: now });
    return false;
  }
  const addressees = await addressedAmong(race.readAll, eventId, broadcast.audience, applications);
  const notes = addressees.map(({ conversation }) => documents.announcement(conversation.id, 'teammate'));
  const standing = await race.readAll(notes);

  addressees.forEach(({ conversation }, index) => {
    const { message, head } = deliveryOf(broadcast, conversation, now);
    race.create(documents.message(conversation.id, message.id), message);
    race.update(documents.conversationAt(conversation.id), head);
    const note = notes[index];
    if (note === undefined || standing[index] !== undefined) return;
    race.create(note, {
      conversationId: conversation.id,
      side: 'teammate',
      readAt: conversation.readByTeammateAt,
      dueAt: now + patience,
    });
  });
  race.update(place, { cursor: to, sent: broadcast.sent + addressees.length, progressAt: now });
  return true;
}

async function reasonToStop(
  race: TransactionStore,
  eventId: string,
  { byUid }: Broadcast,
  now: number,
): Promise<Exclude<Broadcast['stopped'], null> | undefined> {
  const [access, event] = await Promise.all([
    race.read(documents.access(byUid)),
    race.read(documents.event(eventId)),
  ]);
  if (access === undefined || event === undefined || !mayRunEvent(access, event)) return 'not-allowed';
  return isOver(event, now) ? 'event-over' : undefined;
}

/** Goes on with broadcasts whose worker is gone. */
export async function resumeBroadcasts(deps: Worker): Promise<void> {
  await sweeping(async (each) => {
    await each(deps.store.pages(queries.broadcastsUnderWay(), pageSize), async ({ path, value }) => {
      // `events/{eventId}/broadcasts/{broadcastId}`
      if (value.progressAt <= deps.clock.now() - silence)
        await sendBroadcast(deps, path.split('/')[1]!, value.id);
    });
  });
}
