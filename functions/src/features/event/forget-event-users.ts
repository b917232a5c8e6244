import { withEventRole } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { removeLeft } from '../../store/left-by-event.ts';

/** Takes the roles at an event that is no more. */
export async function forgetEventUsers({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  await removeLeft(store, eventId, queries.eventUsersOf(eventId), async (transaction, users) => {
    const places = users.map(({ value }) => documents.access(value.id));
    const accesses = await transaction.readAll(places);
    for (const [index, place] of places.entries()) {
      const access = accesses[index];
      if (access !== undefined) transaction.put(place, withEventRole(access, eventId, null));
    }
  });
}
