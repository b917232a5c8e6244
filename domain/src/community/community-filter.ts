import * as z from 'zod/mini';
import { applicationStatus } from '../application/application-status.ts';
import { documentId, shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import {
  choiceKey,
  eventKey,
  memberKeyLimits,
  memberWords,
  pairKey,
  searchWords,
  statusKey,
  wordKey,
} from './member-keys.ts';
import type { Member } from './member.schema.ts';

/** What a community list can be narrowed to; everything that is given holds. */
export const communityFilter = z.strictObject({
  /** Beginnings of words of the name or of the address, in any order. */
  text: z.optional(z.string().check(z.maxLength(200))),
  /** Applied to this event… */
  eventId: z.optional(shortId),
  /** …with this status; without an event: the status of the last application. */
  status: z.optional(applicationStatus),
  /** Of whom this choice is noted; `yes` and `no` where the field asks for that, `some` for anything at all. */
  field: z.optional(
    z.strictObject({ id: documentId, choice: z.string().check(z.regex(/^(yes|no|some|[A-Za-z0-9]{20})$/)) }),
  ),
  /** Joined at or after. */
  from: z.optional(instant),
  /** Joined before. */
  until: z.optional(instant),
});
export type CommunityFilter = z.infer<typeof communityFilter>;

/** How a list can be sorted: by name, by the moment of joining, by the start of the last event. */
export const communitySorts = ['name', 'name-desc', 'joined-desc', 'joined', 'last-desc', 'last'] as const;
export type CommunitySort = (typeof communitySorts)[number];

/** What the database is asked for, and what is left to be compared row by row. */
export interface CommunityPlan {
  /** An entry of `keys` that everybody has who is looked for, the rarest of those known. */
  readonly key?: string;
  /** Bounds of `joinedAt`, given only where the list is sorted by it. */
  readonly from?: number;
  readonly until?: number;
  readonly orderBy: 'sortName' | 'joinedAt' | 'lastStartsAt';
  readonly descending: boolean;
  /** Whether rows may come that do not match: each must be asked {@link matchesFilter}. */
  readonly rest: boolean;
}

/**
 * One query for a filter: Firestore looks for one entry of an array and orders by one field. Nobody who matches is
 * missing from its answers; where others may be among them, `rest` says so.
 */
export function planCommunity(filter: CommunityFilter, sort: CommunitySort): CommunityPlan {
  const [by, direction] = sort.split('-');
  const orderBy = by === 'joined' ? 'joinedAt' : by === 'last' ? 'lastStartsAt' : 'sortName';
  const [key, exact] = rarestKey(filter);
  const period = filter.from !== undefined || filter.until !== undefined;
  const bounded = period && orderBy === 'joinedAt';
  return {
    ...(key !== undefined && { key }),
    ...(bounded && filter.from !== undefined && { from: filter.from }),
    ...(bounded && filter.until !== undefined && { until: filter.until }),
    orderBy,
    descending: direction === 'desc',
    rest: !exact || (period && !bounded),
  };
}

/** The rarest entry, and whether it says everything but the period. Guessed by kind: nobody counts for it. */
function rarestKey(filter: CommunityFilter): readonly [key: string | undefined, exact: boolean] {
  const words = searchWords(filter.text ?? '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [one, other] = words;
  const others = filterKeys(filter);
  const asked = (words.length > 0 ? 1 : 0) + others.length;
  if (one === undefined) return [others[0], asked <= 1];
  // One or two letters are the beginning of half a community, an event's entry of far fewer.
  if (other === undefined && one.length < 3 && others[0] !== undefined) return [others[0], false];
  if (other === undefined)
    return [wordKey(one), asked === 1 && Array.from(one).length <= memberKeyLimits.letters];
  return [pairKey(one, other), false];
}

/** The entries of everything but the words, the rarest kind first. */
function filterKeys({ eventId, status, field }: CommunityFilter): string[] {
  return [
    ...(eventId === undefined ? [] : [eventKey(eventId, status)]),
    ...(field === undefined ? [] : [choiceKey(field.id, field.choice)]),
    ...(eventId === undefined && status !== undefined ? [statusKey(status)] : []),
  ];
}

/** Whether a member is among those looked for. */
export function matchesFilter(
  member: Pick<Member, 'name' | 'email' | 'keys' | 'joinedAt'>,
  filter: CommunityFilter,
): boolean {
  if (filter.from !== undefined && member.joinedAt < filter.from) return false;
  if (filter.until !== undefined && member.joinedAt >= filter.until) return false;
  if (!filterKeys(filter).every((key) => member.keys.includes(key))) return false;
  const asked = searchWords(filter.text ?? '');
  return asked.length === 0 || hasWords(memberWords(member), asked);
}

/**
 * Whether every word asked for begins a word of the person, each another one: `marie m` is not everybody called Marie.
 */
function hasWords(words: readonly string[], asked: readonly string[]): boolean {
  const [first, ...rest] = asked;
  if (first === undefined) return true;
  return words.some(
    (word, at) =>
      word.startsWith(first) &&
      hasWords(
        words.filter((_, other) => other !== at),
        rest,
      ),
  );
}
