import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { settleHoursOf } from '../schedule/index.ts';

/**
 * What follows from a check-in: whose badge it was that a device scanned without knowing it, as soon as somebody of the
 * event has that badge; and her hours, where it came in after the event was finished.
 */
export async function followCheckIn(
  deps: Pick<Deps, 'store' | 'clock'>,
  eventId: string,
  id: string,
): Promise<void> {
  const uid = await deps.store.transact(async (transaction) => {
    const place = documents.checkIn(eventId, id);
    const checkIn = await transaction.read(place);
    if (checkIn === undefined) return null;
    if (checkIn.uid !== null || checkIn.badgeHash === null) return checkIn.uid;
    const [holder] = await transaction.list(queries.scanEntriesByBadge(eventId, checkIn.badgeHash), 1);
    if (holder === undefined) return null;
    transaction.update(place, { uid: holder.value.id });
    return holder.value.id;
  });
  if (uid !== null) await settleHoursOf(deps, eventId, [uid]);
}
