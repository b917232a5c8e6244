import { shiftsOf, type Resting } from '@equipage/domain';
import { queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** More events than anybody has shifts at. */
const mostEvents = 200;

/**
 * The person's shifts at other events. Asked only when she herself takes a place: what somebody does for others is not
 * for organizers to learn.
 */
export async function shiftsElsewhere(
  store: TransactionStore,
  uid: string,
  eventId: string,
): Promise<Resting[]> {
  const rosters = await store.list(queries.rostersOfPerson(uid), mostEvents);
  return rosters
    .filter(({ value }) => value.eventId !== eventId && value.event.state === 'published')
    .flatMap(({ value }) => shiftsOf(value))
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt, restMinutes: 0 }));
}
