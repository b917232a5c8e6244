import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';

/** Says whose badge it was that a device scanned without knowing it, as soon as somebody of the event has that badge. */
export async function nameCheckIn(
  { store }: Pick<Deps, 'store'>,
  eventId: string,
  id: string,
): Promise<void> {
  await store.transact(async (transaction) => {
    const place = documents.checkIn(eventId, id);
    const checkIn = await transaction.read(place);
    if (checkIn === undefined || checkIn.uid !== null || checkIn.badgeHash === null) return;
    const [holder] = await transaction.list(queries.scanEntriesByBadge(eventId, checkIn.badgeHash), 1);
    if (holder !== undefined) transaction.update(place, { uid: holder.value.id });
  });
}
