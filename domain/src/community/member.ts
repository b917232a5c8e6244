import type { Application } from '../application/application.schema.ts';
import { fold } from '../base/text.ts';
import { memberKeys } from './member-keys.ts';
import type { Member } from './member.schema.ts';
import type { OrgInfo } from './org-info.schema.ts';

/** What the community list is sorted by: `Élodie O’Brien` → `elodie o'brien`. */
export function sortNameOf(name: string): string {
  return fold(name);
}

/**
 * What a member's row tells of the applications to this organization's events: the one whose event starts last. Two
 * that start at once are told apart by their ids, so that a rebuild always picks the same.
 */
export function lastOf(
  applications: Iterable<Pick<Application, 'eventId' | 'status' | 'event'>>,
): Member['last'] {
  let last: Member['last'] = null;
  for (const { eventId, status, event } of applications) {
    const { name: eventName, startsAt } = event;
    const isLater =
      last === null || startsAt > last.startsAt || (startsAt === last.startsAt && eventId > last.eventId);
    if (isLater) last = { eventId, eventName, startsAt, status };
  }
  return last;
}

/** What a row repeats of its person: everything but how and when the person came. */
export type MemberCopy = Omit<Member, 'id' | 'joinedAt' | 'source' | 'imported'>;

/**
 * Makes the copy anew from its sources.
 * @param applications of the person to events of this organization, in any order
 * @param info what the organization notes about the person, if anything
 */
export function memberCopyOf(
  { name, email, thumbnail }: Pick<Member, 'name' | 'email' | 'thumbnail'>,
  applications: readonly Pick<Application, 'eventId' | 'status' | 'event'>[],
  info: Pick<OrgInfo, 'values'> | undefined,
): MemberCopy {
  const last = lastOf(applications);
  const latestFirst = applications.toSorted(
    (a, b) => b.event.startsAt - a.event.startsAt || (a.eventId < b.eventId ? 1 : -1),
  );
  const values = Object.entries(info?.values ?? {}).map(([fieldId, { value }]) => [fieldId, value] as const);
  return {
    name,
    sortName: sortNameOf(name),
    email,
    thumbnail,
    last,
    lastStartsAt: last?.startsAt ?? null,
    keys: memberKeys({ name, email }, latestFirst, values),
  };
}
