import {
  attendancesOf,
  day,
  isFinished,
  settleHours,
  type Event,
  type Instant,
  type Roster,
} from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';
import { sweeping } from '../../store/sweeping.ts';

type Settling = Pick<Deps, 'store' | 'clock'>;
type RosterQuery = ReturnType<typeof queries.rostersOfEvent | typeof queries.rostersWith>;

/** Far more often than anybody comes and goes. */
const mostEntries = 500;

/** A roster's shifts with the hours as they are by now; see the domain. */
export async function hoursBy(
  store: TransactionStore,
  event: Event,
  roster: Pick<Roster, 'uid' | 'shifts'>,
  now: Instant,
): Promise<Roster['shifts']> {
  if (!isFinished(event)) return roster.shifts;
  const entries = await store.list(queries.entriesOf(event.id, roster.uid), mostEntries);
  const attendances = attendancesOf(entries.map(({ value }) => value));
  return settleHours(roster, event, attendances, now);
}

/**
 * Records what some people worked at an event that is finished. The profiles follow from the rosters. All is read in the
 * transaction, so it may be done again whenever something new comes in.
 */
export async function settleHoursOf(
  { store, clock }: Settling,
  eventId: string,
  uids: readonly string[],
): Promise<void> {
  await store.transact(async (transaction) => {
    const event = await transaction.read(documents.event(eventId));
    if (event === undefined || !isFinished(event)) return;
    const rosters = await transaction.readAll(uids.map((uid) => documents.roster(eventId, uid)));
    const settled: [Roster, Roster['shifts']][] = [];
    for (const roster of rosters) {
      if (roster === undefined || roster.shiftIds.length === 0) continue;
      settled.push([roster, await hoursBy(transaction, event, roster, clock.now())]);
    }
    for (const [{ uid, shifts: before }, shifts] of settled) {
      if (!isDeepStrictEqual(before, shifts)) transaction.update(documents.roster(eventId, uid), { shifts });
    }
  });
}

/** The same for everybody who had shifts at an event. */
export async function settleHoursAt(deps: Settling, eventId: string): Promise<void> {
  await settleHoursIn(deps, eventId, queries.rostersOfEvent(eventId));
}

async function settleHoursIn(deps: Settling, eventId: string, rosters: RosterQuery): Promise<void> {
  for await (const page of deps.store.pages(rosters, pageSize)) {
    await settleHoursOf(
      deps,
      eventId,
      page.map(({ value }) => value.uid),
    );
  }
}

/** Nobody plans work for longer than this after an event. */
const longestAftermath = 30 * day;

/** After an outage it catches up a day at a time, and keeps what it has done when it is cut off. */
const stretch = day;

const lateShifts = documents.sweep('late-shifts');

/**
 * Shifts that go on when the event is finished, like taking down: no write tells of their end, so this looks for those
 * that ended since it has looked last. An event with which that fails is looked at again by itself, in every run until it
 * succeeds, and holds up nothing else.
 */
export async function settleLateShifts(deps: Settling): Promise<void> {
  const { store, clock } = deps;
  const now = clock.now();
  const mark = await store.read(lateShifts);
  const begin = mark?.until ?? now - longestAftermath;
  let isHeldUp = false;
  await sweeping(async (each) => {
    await each([Object.entries(mark?.failed ?? {})], async ([eventId, since]) => {
      await settleAgain(deps, eventId, { since, until: now });
    });
    await each(stretches(begin, now), async (stretch) => {
      let faults: ReadonlyMap<string, unknown>;
      try {
        faults = await settleShiftsEnding(deps, stretch);
        const until = isHeldUp ? begin : stretch.until;
        const failed = Object.fromEntries([...faults.keys()].map((eventId) => [eventId, stretch.since]));
        await store.revise(lateShifts, (current) => ({
          until: Math.max(current?.until ?? 0, until),
          // What is there already has failed since an earlier moment.
          failed: { ...failed, ...current?.failed },
        }));
      } catch (fault) {
        isHeldUp = true;
        throw fault;
      }
      await each([[...faults.values()]], async (fault) => {
        throw fault;
      });
    });
  });
}

interface Stretch {
  readonly since: Instant;
  readonly until: Instant;
}

/** One to a page. */
function* stretches(begin: Instant, end: Instant): Iterable<[Stretch]> {
  for (let since = begin; since < end; since += stretch)
    yield [{ since, until: Math.min(since + stretch, end) }];
}

/** @returns what went wrong, by event */
async function settleShiftsEnding(deps: Settling, stretch: Stretch): Promise<ReadonlyMap<string, unknown>> {
  const faults = new Map<string, unknown>();
  const events = queries.eventsFinishedSince(stretch.since - longestAftermath);
  for await (const page of deps.store.pages(events, pageSize)) {
    for (const { value: event } of page) {
      await settleShiftsOf(deps, event, stretch).catch((fault: unknown) => void faults.set(event.id, fault));
    }
  }
  return faults;
}

async function settleAgain(deps: Settling, eventId: string, stretch: Stretch): Promise<void> {
  const { store } = deps;
  const event = await store.read(documents.event(eventId));
  if (event !== undefined) await settleShiftsOf(deps, event, stretch);
  await store.revise(lateShifts, (current) => {
    if (current === undefined) return undefined;
    const { [eventId]: _, ...failed } = current.failed;
    return { ...current, failed };
  });
}

async function settleShiftsOf(
  deps: Settling,
  { id: eventId, finishedAt }: Event,
  { since, until }: Stretch,
): Promise<void> {
  const late = queries.shiftsEndingAfter(eventId, Math.max(finishedAt ?? 0, since));
  await sweeping(async (each) => {
    await each(deps.store.pages(late, pageSize), async ({ value: shift }) => {
      if (shift.endsAt <= until) await settleHoursIn(deps, eventId, queries.rostersWith(eventId, shift.id));
    });
  });
}
