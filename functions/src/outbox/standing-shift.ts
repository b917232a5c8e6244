import { placeIn, shiftCardOf, type Instant, type OccasionOf, type ShiftCard } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { Store } from '../store/store.ts';

/**
 * The shift of a reminder as it is by now, from its sources: where it takes place and when it ends may have been changed
 * a moment ago. Undefined when there is nothing to remind of: it is the person's no more, it has begun, or it begins at
 * another time, of which another reminder tells.
 */
export async function standingShift(
  store: Pick<Store, 'read'>,
  uid: string | null,
  { event, shiftId, shift: told }: OccasionOf<'shift-reminder'>['data'],
  now: Instant,
): Promise<ShiftCard | undefined> {
  if (uid === null || told.startsAt <= now) return undefined;
  const roster = await store.read(documents.roster(event.id, uid));
  const isOn = roster?.event.state === 'published' || roster?.event.state === 'draft';
  if (roster === undefined || !isOn || placeIn(roster, shiftId) === undefined) return undefined;
  const shift = await store.read(documents.shift(event.id, shiftId));
  const mission = shift && (await store.read(documents.mission(event.id, shift.missionId)));
  if (mission === undefined || shift?.startsAt !== told.startsAt) return undefined;
  return shiftCardOf(mission, shift);
}
