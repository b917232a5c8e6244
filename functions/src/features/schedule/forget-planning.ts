import type { Deps } from '../../edge/deps.ts';
import { queries } from '../../store/documents.ts';
import { removeLeft } from '../../store/left-by-event.ts';

/** Takes away the missions, shifts and counters of an event that is no more. */
export async function forgetPlanning({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  await removeLeft(store, eventId, queries.missionsOf(eventId));
  await removeLeft(store, eventId, queries.shiftsOf(eventId));
  await removeLeft(store, eventId, queries.countersOf(eventId));
}
