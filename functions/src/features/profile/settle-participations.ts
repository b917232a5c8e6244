import { isErased, participationOf, workloadOf } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/**
 * What the profiles of some people tell of one event, made equal to their applications, their hours and the event: there
 * when they are accepted and it has begun, gone when that is no longer so. All is read in the transaction, so a late run writes
 * what is true at its commit.
 */
export async function settleParticipations(
  { store, clock }: Deps,
  eventId: string,
  uids: readonly string[],
): Promise<void> {
  await store.transact(async (transaction) => {
    const now = clock.now();
    const event = await transaction.read(documents.event(eventId));
    const applications = await transaction.readAll(uids.map((uid) => documents.application(eventId, uid)));
    const places = uids.map((uid) => documents.participation(uid, eventId));
    const present = await transaction.readAll(places);
    const rosters = await transaction.readAll(uids.map((uid) => documents.roster(eventId, uid)));
    for (const [index, place] of places.entries()) {
      const application = applications[index];
      // Of somebody who was erased there is no profile to tell anything.
      const tells = application !== undefined && event !== undefined && !isErased(application.person);
      const roster = rosters[index];
      const minutes = roster === undefined ? null : workloadOf(roster).worked;
      const wanted = tells ? participationOf(application, event, now, minutes) : undefined;
      const stands = present[index];
      if (wanted === undefined) {
        if (stands !== undefined) transaction.remove(place);
      } else if (!isDeepStrictEqual(stands, wanted)) {
        transaction.put(place, wanted);
      }
    }
  });
}

/** The same for everybody who applied to an event. */
export async function settleEvent(deps: Deps, eventId: string): Promise<void> {
  for await (const page of deps.store.pages(queries.applicationsOfEvent(eventId), pageSize)) {
    await settleParticipations(
      deps,
      eventId,
      page.map(({ value }) => value.uid),
    );
  }
}
