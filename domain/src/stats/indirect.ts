import type { StatPerson } from './stats.schema.ts';

/** The people of one shard: by their ids. */
export type PeopleOfShard = Readonly<Record<string, Pick<StatPerson, 'member' | 'accepted'>>>;

/**
 * Who takes part in events that an organization supports and is no member of its own, each once, at however many of the
 * events. Asked shard by shard: a person is in the same one everywhere.
 * @param own the people of the organization
 * @param holders those of the organizations that hold the events
 * @param eventIds the supported events
 */
export function indirectAmong(
  own: PeopleOfShard,
  holders: Iterable<PeopleOfShard>,
  eventIds: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const people of holders) {
    for (const [uid, { accepted }] of Object.entries(people)) {
      const isMember = Object.hasOwn(own, uid) && own[uid]?.member === true;
      if (!isMember && accepted.some((eventId) => eventIds.has(eventId))) found.add(uid);
    }
  }
  return found;
}
