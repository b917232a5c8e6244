import { placeIn, type Instant, type OccasionOf } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { Store } from '../store/store.ts';

/** Whether a reminder still says what is true: the shift is the person's, at that time, and has not begun. */
export async function isStillHers(
  store: Pick<Store, 'read'>,
  uid: string | null,
  { event, shiftId, shift }: OccasionOf<'shift-reminder'>['data'],
  now: Instant,
): Promise<boolean> {
  if (uid === null || shift.startsAt <= now) return false;
  const roster = await store.read(documents.roster(event.id, uid));
  const held = roster && placeIn(roster, shiftId);
  const isOn = roster?.event.state === 'published' || roster?.event.state === 'draft';
  return held !== undefined && isOn && held.startsAt === shift.startsAt;
}
