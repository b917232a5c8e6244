import {
  paths,
  placeIn,
  sameSchedule,
  shiftCardOf,
  shiftsOf,
  side,
  unreadRun,
  type calls,
  type InputOf,
  type Roster,
  type ScheduleChange,
  type ShiftCard,
} from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from './snapshot.ts';
import type { Asked, Truth } from './truth.ts';

/** Whoever has not read is told of it where she is. */
export function wrongInMessages({ conversations, occasions }: Snapshot): string[] {
  const wrong: string[] = [];
  for (const { path, value: conversation } of conversations) {
    for (const reader of side.options) {
      const run = unreadRun(conversation, reader);
      if (run === undefined) continue;
      const id = `message:${conversation.id}:${reader}:${run.readAt ?? 'never'}:`;
      if (!occasions.some(({ ids }) => ids[0]!.startsWith(id)))
        wrong.push(`${path} is unread, and nobody tells ${reader}`);
    }
  }
  return wrong;
}

/** Rosters, shifts and offers say the same, nobody was lost on the way between two shifts, and people know what they have. */
export function wrongInSchedule(snapshot: Snapshot, truth: Truth): string[] {
  return [...wrongInRosters(snapshot), ...wrongInOffers(snapshot), ...wrongInTidings(snapshot, truth)];
}

/** Each shift says how many have a place in it, and each of them has it at its time and place. */
function wrongInRosters({ shifts, missions, rosters }: Snapshot): string[] {
  const wrong: string[] = [];
  for (const { path, ids, value } of shifts) {
    const people = rosters.filter((roster) => roster.ids[0] === ids[0] && placeIn(roster.value, value.id));
    if (people.length !== value.assigned)
      wrong.push(`${path} counts ${value.assigned} people of ${people.length}`);
  }
  for (const { path, value: roster } of rosters) {
    if (!isDeepStrictEqual(Object.keys(roster.shifts).sort(), roster.shiftIds))
      wrong.push(`${path} lists other shifts than it has`);
    for (const held of shiftsOf(roster)) {
      const shift = shifts.find((one) => one.path === paths.shift(roster.eventId, held.id));
      const mission = missions.find((one) => one.path === paths.mission(roster.eventId, held.missionId));
      const isTrue = shift && mission && sameSchedule(held, shiftCardOf(mission.value, shift.value));
      if (isTrue !== true) wrong.push(`${path} says of shift ${held.id} what is not true`);
    }
  }
  return wrong;
}

function wrongInOffers({ rosters, swaps }: Snapshot): string[] {
  return swaps.flatMap(({ path, value: { uid, shiftId } }) => {
    const isHers = rosters.some(({ value }) => value.uid === uid && value.shiftIds.includes(shiftId));
    return isHers ? [] : [`${path} offers what its person does not have`];
  });
}

/**
 * What somebody was told of her shifts adds up, in whatever order it came: from what she knew in the beginning to what is
 * now. Whoever did something herself knows of that without a word; from all others nobody took a shift who did not say so.
 */
function wrongInTidings({ shifts, rosters, notices }: Snapshot, { world, asked }: Truth): string[] {
  const { planned } = world;
  const own = askedBy(asked, ['takeShift', 'leaveShift', 'acceptSwap'], ({ by }) => by);
  const takenFrom = askedBy(
    asked,
    ['unassignShift', 'acceptSwap'],
    ({ input }) => (input as InputOf<typeof calls.unassignShift | typeof calls.acceptSwap>).uid,
  );
  const wrong: string[] = [];
  for (const before of planned.rosters) {
    const { uid } = before;
    if (own.has(uid)) continue;
    const now = rosters.find(({ value }) => value.uid === uid && value.eventId === planned.event.id)?.value;
    const changes = notices.flatMap(({ value }) =>
      value.kind === 'schedule-change' && value.channel === 'email' && value.uid === uid
        ? value.data.changes
        : [],
    );
    const left = leftOver(before, changes, now);
    if (left.length > 0) wrong.push(`${uid} is not told what became of ${left.join(', ')}`);
    const isThere = before.shiftIds.every((id) => shifts.some(({ value }) => value.id === id));
    const has = now?.shiftIds.length ?? 0;
    if (isThere && has < before.shiftIds.length && !takenFrom.has(uid))
      wrong.push(`${uid} has ${has} shifts of ${before.shiftIds.length}, and nobody took her out of any`);
  }
  return wrong;
}

function askedBy(
  asked: readonly Asked[],
  names: readonly string[],
  whom: (one: Asked) => string,
): Set<string> {
  return new Set(asked.filter(({ name }) => names.includes(name)).map(whom));
}

/** Each card is taken up as often as it is laid down: what she knew and was told, against what was taken back and is. */
function leftOver(known: Roster, changes: readonly ScheduleChange[], now: Roster | undefined): string[] {
  const sums = new Map<string, number>();
  function count(card: ShiftCard | null, by: number): void {
    if (card === null) return;
    const name = `${card.startsAt} at ${card.place}`;
    sums.set(name, (sums.get(name) ?? 0) + by);
  }
  for (const card of shiftsOf(known)) count(card, 1);
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  for (const card of now === undefined ? [] : shiftsOf(now)) count(card, -1);
  return [...sums].filter(([, sum]) => sum !== 0).map(([name]) => name);
}
