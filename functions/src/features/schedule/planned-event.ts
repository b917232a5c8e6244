import { done, mayRunEvent, refuse, type Event, type Outcome } from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** The event, if the person may plan it. An event that is not there and one of others are refused alike. */
export async function plannedEvent(
  store: TransactionStore,
  uid: string,
  eventId: string,
): Promise<Outcome<Event, 'not-allowed'>> {
  const access = await store.read(documents.access(uid));
  const event = await store.read(documents.event(eventId));
  const may = access !== undefined && event !== undefined && mayRunEvent(access, event);
  return may ? done(event) : refuse('not-allowed');
}
