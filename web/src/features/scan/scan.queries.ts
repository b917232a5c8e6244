import { checkIn, counter, paths, scanEntry, scanPicture, type Instant } from '@equipage/domain';
import { listOf } from '../../data/source.ts';

/** Rules allow so many where a device fetches a whole list. */
export const largePage = 500;

/** People of an event whose entry changed at a moment or later, in that order. For whoever stands at the gate. */
export function scanListSince(eventId: string, since: Instant) {
  return listOf({
    collection: paths.scanList(eventId),
    schema: scanEntry,
    where: [['changedAt', '>=', new Date(since)]],
    orderBy: [['changedAt', 'asc']],
    limit: largePage,
  });
}

/** Their pictures, in the same way. */
export function scanPicturesSince(eventId: string, since: Instant) {
  return listOf({
    collection: paths.scanPictures(eventId),
    schema: scanPicture,
    where: [['changedAt', '>=', new Date(since)]],
    orderBy: [['changedAt', 'asc']],
    limit: 100,
  });
}

/** What was recorded at a moment or later, in the order of arrival. For whoever stands at the gate. */
export function checkInsSince(eventId: string, since: Instant) {
  return listOf({
    collection: paths.checkIns(eventId),
    schema: checkIn,
    where: [['writtenAt', '>=', new Date(since)]],
    orderBy: [['writtenAt', 'asc']],
    limit: largePage,
  });
}

/** What an event counts of its own, archived ones too, the eldest first. */
export function countersOf(eventId: string) {
  return listOf({
    collection: paths.counters(eventId),
    schema: counter,
    orderBy: [['createdAt', 'asc']],
    limit: 100,
  });
}
