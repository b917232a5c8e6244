import {
  findsPlace,
  otherSide,
  sameSchedule,
  shiftsOf,
  side,
  snippetOf,
  tallyOf,
  toldOf,
  type Conversation,
  type Message,
} from '@equipage/domain';
import type { Snapshot } from './snapshot.ts';
import type { Truth } from './truth.ts';

/** What stands in one document because of another: it may lag behind, and is right once everything is settled. */
export function wrongInCopies(snapshot: Snapshot, truth: Truth): string[] {
  return [...wrongInWelcome(snapshot), ...wrongInHeads(snapshot), ...wrongInChangeTimes(snapshot, truth)];
}

/** An event says whether somebody who applies finds a place. */
function wrongInWelcome({ events, applications }: Snapshot): string[] {
  return events.flatMap(({ path, value: event }) => {
    const here = applications.filter(({ value }) => value.eventId === event.id);
    const full = !findsPlace(event, tallyOf(here.map(({ value }) => value.status)));
    return event.full === full ? [] : [`${path} says ${event.full ? 'full' : 'not full'}, and is not so`];
  });
}

/** The head of a conversation shows its last message, and how many each side has not read. */
function wrongInHeads({ conversations, messages }: Snapshot): string[] {
  const wrong: string[] = [];
  for (const { path, value: head } of conversations) {
    const all = messages.filter(({ ids }) => ids[0] === head.id).map(({ value }) => value);
    if (!isLastOf(all, head)) wrong.push(`${path} shows another message than its last`);
    for (const reader of side.options) {
      const [unread, readAt] =
        reader === 'teammate'
          ? [head.unreadByTeammate, head.readByTeammateAt]
          : [head.unreadByOrganizers, head.readByOrganizersAt];
      const times = all.filter((one) => one.side === otherSide(reader)).map(({ at }) => at ?? Infinity);
      // What came in the instant of reading may have come before or after it.
      const least = times.filter((at) => at > (readAt ?? -Infinity)).length;
      const most = times.filter((at) => at >= (readAt ?? -Infinity)).length;
      if (unread < least || unread > most)
        wrong.push(`${path} counts ${unread} unread by ${reader} instead of ${least} to ${most}`);
    }
  }
  return wrong;
}

function isLastOf(all: readonly Message[], { lastMessage, lastAt }: Conversation): boolean {
  if (lastMessage === null) return all.length === 0;
  const shown = all.find(({ id }) => id === lastMessage.id);
  return (
    shown !== undefined &&
    shown.at === lastAt &&
    shown.side === lastMessage.side &&
    snippetOf(shown.text) === lastMessage.text &&
    all.every(({ at }) => (at ?? Infinity) <= lastAt)
  );
}

/** Whose shift is elsewhere or at another time than it was when she got it has a calendar that shows it as changed. */
function wrongInChangeTimes({ rosters }: Snapshot, { world, now }: Truth): string[] {
  return rosters.flatMap(({ path, value: roster }) => {
    const before = world.planned.rosters.find(
      ({ uid, eventId }) => uid === roster.uid && eventId === roster.eventId,
    );
    const isOther = shiftsOf(roster).some((held) => {
      const had = before?.shifts[held.id];
      return had?.assignedAt === held.assignedAt && !sameSchedule(toldOf(had), toldOf(held));
    });
    if (isOther && roster.changedAt === null) return [`${path} does not say that its shifts have changed`];
    return (roster.changedAt ?? 0) > now ? [`${path} changes in the future`] : [];
  });
}
