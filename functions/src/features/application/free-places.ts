import {
  isArchived,
  noticeEventOf,
  placesToOffer,
  tallyAfter,
  type Application,
  type ApplicationStatus,
  type ApplicationTally,
  type Event,
  type Instant,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { tell } from '../../outbox/tell.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** People who get a place in one commit: each is an application and an occasion to tell of it. */
const mostOffers = 50;

/** What follows from a change of status for the places of an event, read before anything is written. */
export interface PlaceChange {
  readonly tally: ApplicationTally;
  readonly offers: readonly Application[];
}

/**
 * Who gets the places that become free when somebody's status changes; undefined where places are not limited. Whoever
 * is put on the waiting list in this moment does not come off it again at once.
 */
export async function placeChange(
  store: TransactionStore,
  event: Event,
  {
    uid,
    from,
    to,
  }: { readonly uid: string; readonly from: ApplicationStatus; readonly to: ApplicationStatus },
  now: Instant,
): Promise<PlaceChange | undefined> {
  if (event.capacity === null) return undefined;
  const counted = await store.read(documents.applicationTally(event.id));
  // Nobody has counted yet; whoever does will find the free place too.
  if (counted === undefined) return undefined;
  return await withOffers(store, event, tallyAfter(counted, from, to), now, uid);
}

async function withOffers(
  store: TransactionStore,
  event: Event,
  tally: ApplicationTally,
  now: Instant,
  exceptUid?: string,
): Promise<PlaceChange> {
  const free = Math.min(placesToOffer(event, tally, now), mostOffers);
  if (free === 0) return { tally, offers: [] };
  const waiting = await store.list(queries.waitingAt(event.id), free + 1);
  const offers = waiting
    .map(({ value }) => value)
    .filter(({ uid }) => uid !== exceptUid)
    .slice(0, free);
  return { tally: offers.reduce((all) => tallyAfter(all, 'waitlisted', 'pending'), tally), offers };
}

/** Writes the tally, and gives the free places to whoever is first, who is told. */
export function writePlaces(
  store: TransactionStore,
  event: Event,
  change: PlaceChange | undefined,
  now: Instant,
): void {
  if (change === undefined) return;
  store.put(documents.applicationTally(event.id), change.tally);
  for (const { uid, person, revision } of change.offers) {
    store.update(documents.application(event.id, uid), {
      status: 'pending',
      statusAt: now,
      revision: revision + 1,
      archived: isArchived('pending', event.state),
    });
    tell(store, now, {
      id: `decision:${event.id}:${uid}:${revision + 1}`,
      kind: 'application-decision',
      uid,
      data: { name: person.name, event: noticeEventOf(event), decision: 'offered' },
    });
  }
}

/**
 * Gives places that are free to those who wait, commit by commit: where there are more of them since an organizer said
 * so, and where somebody left without a word.
 */
export async function settlePlaces(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  eventId: string,
): Promise<void> {
  for (;;) {
    const given = await store.transact(async (transaction) => {
      const now = clock.now();
      const event = await transaction.read(documents.event(eventId));
      const tally = await transaction.read(documents.applicationTally(eventId));
      if (event === undefined || tally === undefined) return 0;
      const change = await withOffers(transaction, event, tally, now);
      if (change.offers.length > 0) writePlaces(transaction, event, change, now);
      return change.offers.length;
    });
    if (given === 0) return;
  }
}
