import { withEventRole } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/** Takes the roles at an event that is no more; those at one that is there stay. */
export async function forgetEventUsers({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  for await (const page of store.pages(queries.eventUsersOf(eventId), pageSize)) {
    await store.transact(async (transaction) => {
      if ((await transaction.read(documents.event(eventId))) !== undefined) return;
      const places = page.map(({ value }) => documents.access(value.id));
      const accesses = await transaction.readAll(places);
      for (const [index, place] of places.entries()) {
        const access = accesses[index];
        if (access !== undefined) transaction.put(place, withEventRole(access, eventId, null));
      }
      for (const user of page) transaction.remove(user);
    });
  }
}
