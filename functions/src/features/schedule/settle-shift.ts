import {
  placeIn,
  sameSchedule,
  shiftCardOf,
  toldOf,
  withoutShift,
  withShift,
  type Event,
  type Instant,
  type Mission,
  type Roster,
  type Shift,
  type ShiftCard,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { tidingsFor, type Tidings } from './tell-of-schedule.ts';

/** Rosters of one commit: each comes with an account and a few occasions. */
export const atOnce = 20;

/**
 * Brings what the people of a shift were told in line with the shift, and tells them what is other: moved, elsewhere, or
 * gone. What somebody was told last stands in her roster, so doing it again tells nothing again.
 */
export async function settleShift(deps: Deps, eventId: string, shiftId: string): Promise<void> {
  for await (const page of deps.store.pages(queries.rostersWith(eventId, shiftId), atOnce)) {
    await deps.store.transact((transaction) =>
      settlePeople(
        transaction,
        deps.clock.now(),
        { eventId, shiftId },
        page.map(({ value }) => value.uid),
      ),
    );
  }
  await recount(deps, eventId, shiftId);
  if ((await deps.store.read(documents.shift(eventId, shiftId))) === undefined)
    await dropOffers(deps, eventId, shiftId);
}

/**
 * The same for some of its people.
 * @param of `canceledFor`: it is being deleted, for this reason, and counts as gone
 */
export async function settlePeople(
  store: TransactionStore,
  now: Instant,
  of: { readonly eventId: string; readonly shiftId: string; readonly canceledFor?: string },
  uids: readonly string[],
): Promise<void> {
  const { eventId, shiftId, canceledFor } = of;
  const event = await store.read(documents.event(eventId));
  const shift = await store.read(documents.shift(eventId, shiftId));
  const mission = shift && (await store.read(documents.mission(eventId, shift.missionId)));
  const rosters = await store.readAll(uids.map((uid) => documents.roster(eventId, uid)));
  const accounts = await store.readAll(uids.map((uid) => documents.account(uid)));
  if (event === undefined) return;
  const isThere = shift !== undefined && mission !== undefined && canceledFor === undefined;
  const source = isThere ? { event, shift, mission } : { event, shift: undefined };

  const all: { readonly change: ReturnType<typeof changeFor>; readonly tidings: Tidings }[] = [];
  for (const [index, roster] of rosters.entries()) {
    const change = roster && changeFor(source, shiftId, roster);
    if (roster === undefined || change === undefined) continue;
    const who = { uid: roster.uid, event, reminderLead: accounts[index]?.reminderLead };
    const reminders = change.after === null ? [] : [{ shiftId, startsAt: change.after.startsAt }];
    const tidings = await tidingsFor(store, now, who, reminders);
    const { before, after } = change;
    const concernsNow = Math.max(before.endsAt, after?.endsAt ?? 0) > now;
    if (concernsNow && (after === null || !sameSchedule(before, after))) {
      const reason = canceledFor ?? (source.shift === undefined ? '' : reasonOf(source, before));
      tidings.changed({ shiftId, before, after, movedFrom: null, reason, teammate: null });
    }
    if (after !== null) tidings.reminded(shiftId, after);
    all.push({ change, tidings });
  }
  for (const { change, tidings } of all) {
    if (change === undefined) continue;
    store.update(documents.roster(eventId, change.uid), {
      ...change.roster,
      ...(change.after !== null && { changedAt: now }),
    });
    tidings.write();
  }
  if (canceledFor !== undefined && shift !== undefined)
    store.update(documents.shift(eventId, shiftId), { assigned: Math.max(0, shift.assigned - all.length) });
}

/**
 * The reason that the organizer gave for a change. It stands in the shift: given for its time, or for another place of its
 * mission, and then both were written in one commit. A place that is changed later has nothing to do with it.
 */
function reasonOf({ shift, mission }: { shift: Shift; mission: Mission }, before: ShiftCard): string {
  return !sameTime(before, shift) || shift.updatedAt === mission.updatedAt ? shift.reason : '';
}

/** What has to be written into a roster, or undefined when it says what is true. */
function changeFor(
  source: { event: Event; shift: Shift; mission: Mission } | { shift: undefined },
  shiftId: string,
  roster: Roster,
) {
  const held = placeIn(roster, shiftId);
  if (held === undefined) return undefined;
  const before = toldOf(held);
  const { uid } = roster;
  if (source.shift === undefined) return { uid, before, after: null, roster: withoutShift(roster, shiftId) };
  const after = shiftCardOf(source.mission, source.shift);
  if (sameSchedule(before, after) && before.missionName === after.missionName) return undefined;
  return { uid, before, after, roster: withShift(roster, shiftId, { ...held, ...after }) };
}

/** Counts the people of a shift anew: when somebody was erased, nobody counted. */
async function recount({ store }: Deps, eventId: string, shiftId: string): Promise<void> {
  const assigned = await store.count(queries.rostersWith(eventId, shiftId));
  const shift = await store.read(documents.shift(eventId, shiftId));
  if (shift === undefined || shift.assigned === assigned) return;
  await store.revise(documents.shift(eventId, shiftId), async (current) =>
    current === undefined
      ? undefined
      : { ...current, assigned: await store.count(queries.rostersWith(eventId, shiftId)) },
  );
}

async function dropOffers({ store }: Deps, eventId: string, shiftId: string): Promise<void> {
  for await (const page of store.pages(queries.swapsOfShift(eventId, shiftId), atOnce)) {
    await store.transact(async (transaction) => {
      for (const offer of page) transaction.remove(offer);
    });
  }
}

/** The same for all shifts of a mission: its name or its place was changed, or it is gone. */
export async function settleMission(deps: Deps, eventId: string, missionId: string): Promise<void> {
  for await (const page of deps.store.pages(queries.shiftsOfMission(eventId, missionId), atOnce)) {
    for (const { value } of page) await settleShift(deps, eventId, value.id);
  }
}

function sameTime(
  one: Pick<Shift, 'startsAt' | 'endsAt'>,
  other: Pick<Shift, 'startsAt' | 'endsAt'>,
): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}
