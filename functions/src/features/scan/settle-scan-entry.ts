import { scanEntryOf } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { hashOfBadge } from './badge-hash.ts';
import { followCheckIn } from './follow-check-in.ts';

/**
 * Makes what the gate knows of an applicant equal to the application, the badge and the roster. Written only when it differs, because
 * each writing is fetched by every device at the gate.
 */
export async function settleScanEntry(deps: Deps, eventId: string, uid: string): Promise<void> {
  const { store, clock } = deps;
  const known = await store.transact(async (transaction) => {
    const application = await transaction.read(documents.application(eventId, uid));
    const badge = await transaction.read(documents.badge(uid));
    const roster = await transaction.read(documents.roster(eventId, uid));
    const place = documents.scanEntry(eventId, uid);
    const before = await transaction.read(place);
    const picturePlace = documents.scanPicture(eventId, uid);
    const pictureBefore = await transaction.read(picturePlace);
    // Nobody is scanned at an event in the archives.
    if (application === undefined || application.event.state === 'archived') return undefined;

    const changedAt = clock.now();
    const entry = scanEntryOf(application, badge === undefined ? null : hashOfBadge(badge.token), roster);
    if (!isDeepStrictEqual(before, { ...entry, id: uid, changedAt: before?.changedAt }))
      transaction.put(place, { id: uid, ...entry, changedAt });
    const { thumbnail } = application.person;
    if ((pictureBefore?.thumbnail ?? null) !== thumbnail)
      transaction.put(picturePlace, { id: uid, thumbnail, changedAt });
    return before?.badgeHash === entry.badgeHash ? undefined : entry.badgeHash;
  });
  if (known === undefined || known === null) return;

  // The gate may have read the badge before it knew the person.
  for await (const page of store.pages(queries.checkInsByBadge(eventId, known), pageSize)) {
    for (const { value } of page) if (value.uid === null) await followCheckIn(deps, eventId, value.id);
  }
}

/** Another badge: at every event that the person applied to. */
export async function settleBadge(deps: Deps, uid: string): Promise<void> {
  for await (const page of deps.store.pages(queries.applicationsOfPerson(uid), pageSize)) {
    for (const { value } of page) await settleScanEntry(deps, value.eventId, uid);
  }
}
