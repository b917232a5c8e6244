import {
  isArchived,
  noticeEventOf,
  offered,
  placesTaken,
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

/** People on the waiting list who are looked through for those that organizers did not put there. */
const mostWaiting = 300;

/** What follows from a change of status for the places of an event, read before anything is written. */
export interface PlaceChange {
  readonly tally: ApplicationTally;
  readonly offers: readonly Application[];
}

/**
 * Who gets the places that become free when somebody's status changes; undefined where places are not limited. A place
 * that somebody is put on the waiting list from is not one for others whom organizers put there: of many who are put
 * there one after another, each would bring the one before her back.
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
  const tally = tallyAfter(counted, from, to);
  const anew = to === 'waitlisted' ? 0 : Math.max(0, placesTaken(counted) - placesTaken(tally));
  return await withOffers(store, event, tally, now, anew, uid);
}

async function withOffers(
  store: TransactionStore,
  event: Event,
  tally: ApplicationTally,
  now: Instant,
  anew: number,
  exceptUid?: string,
): Promise<PlaceChange> {
  const free = Math.min(placesToOffer(event, tally, now), mostOffers);
  if (free === 0) return { tally, offers: [] };
  const firstOf = async (most: number) => {
    const waiting = await store.list(queries.waitingAt(event.id), most);
    const others = waiting.map(({ value }) => value).filter(({ uid }) => uid !== exceptUid);
    return { offers: offered(others, free, anew), all: waiting.length < most };
  };
  let { offers, all } = await firstOf(free + 1);
  if (offers.length < free && !all) ({ offers } = await firstOf(mostWaiting));
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
      setAside: false,
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

type Worker = Pick<Deps, 'store' | 'clock'>;

/**
 * Gives places that are free to those who wait for one, where somebody left without a word. It follows every change of
 * an application and knows of no place since when it is free, so whoever organizers put on the list waits on.
 */
export async function settlePlaces(deps: Worker, eventId: string): Promise<void> {
  await givePlaces(deps, eventId, 0);
}

/** Gives places to all who wait: an organizer said that there are more of them, or that they go by themselves. */
export async function fillPlaces(deps: Worker, eventId: string): Promise<void> {
  await givePlaces(deps, eventId, Infinity);
}

/** Commit by commit. */
async function givePlaces({ store, clock }: Worker, eventId: string, anew: number): Promise<void> {
  for (;;) {
    const given = await store.transact(async (transaction) => {
      const now = clock.now();
      const event = await transaction.read(documents.event(eventId));
      const tally = await transaction.read(documents.applicationTally(eventId));
      if (event === undefined || tally === undefined) return 0;
      const change = await withOffers(transaction, event, tally, now, anew);
      if (change.offers.length > 0) writePlaces(transaction, event, change, now);
      return change.offers.length;
    });
    if (given === 0) return;
  }
}
