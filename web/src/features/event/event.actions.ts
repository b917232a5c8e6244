import { calls, paths, type CopyWish, type EventFacts, type Outcome, type Refusal } from '@equipage/domain';
import { call } from '../../data/call.ts';
import { serverTime, type Fields } from '../../data/tokens.ts';
import { commit, drop, save, set, update, type WriteRefusal } from '../../data/write.ts';

/**
 * Creates a draft. It answers when the server has it; without network it waits in memory as long as the page is open.
 * @param of the organization; its name is repeated in the event, and the rules compare both
 */
export function createDraft(
  eventId: string,
  of: { readonly orgId: string; readonly orgName: string },
  facts: EventFacts,
): Promise<Outcome<void, WriteRefusal>> {
  return commit(
    set(paths.event(eventId), {
      ...of,
      state: 'draft',
      createdAt: serverTime,
      updatedAt: serverTime,
      ...stored(facts),
    }),
  );
}

/** Writes the facts that changed, as {@link createDraft} does. */
export function changeEvent(
  eventId: string,
  changed: Partial<EventFacts>,
): Promise<Outcome<void, WriteRefusal>> {
  return commit(update(paths.event(eventId), { ...stored(changed), updatedAt: serverTime }));
}

/** @param late is told when a deletion that waited for the network is refused after all */
export function deleteDraft(
  eventId: string,
  late: (refusal: Refusal<WriteRefusal>) => void,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  return save([drop(paths.event(eventId))], late);
}

/** Makes a draft public. */
export const publishEvent = (eventId: string) => call(calls.publishEvent, { eventId });

/** Ends a published event for good. */
export const finishEvent = (eventId: string) => call(calls.finishEvent, { eventId });

/** Takes a finished event out of the way. */
export const archiveEvent = (eventId: string) => call(calls.archiveEvent, { eventId });

export const unarchiveEvent = (eventId: string) => call(calls.unarchiveEvent, { eventId });

/** Makes a draft of an event for other days. */
export const duplicateEvent = (eventId: string, wish: CopyWish) =>
  call(calls.duplicateEvent, { eventId, ...wish });

/** Instants as dates, so that they are stored as timestamps. */
function stored({ startsAt, endsAt, applyUntil, ...texts }: Partial<EventFacts>): Fields {
  return {
    ...texts,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
    ...(applyUntil !== undefined && { applyUntil: applyUntil === null ? null : new Date(applyUntil) }),
  };
}
