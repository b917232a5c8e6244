import { indirectAmong, statShardCount } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/** Shards in memory at once. */
const holdersAtOnce = 8;

/**
 * How many people an organization reaches through the events that it supports, without its own members. What leaves this
 * function is that number; the shards of the organizations that hold the events are laid beside the own ones.
 */
export async function countIndirectOf({ store }: Pick<Deps, 'store'>, orgId: string): Promise<number> {
  const eventIds = new Set<string>();
  const holderIds = new Set<string>();
  for await (const page of store.pages(queries.supportOf(orgId), pageSize)) {
    for (const { value } of page) {
      eventIds.add(value.id);
      holderIds.add(value.holderOrgId);
    }
  }
  if (eventIds.size === 0) return 0;
  const holders = [...holderIds];
  let people = 0;
  for (let at = 0; at < statShardCount; at++) {
    const shardId = String(at).padStart(3, '0');
    const peopleOf = async (id: string) => (await store.read(documents.statShard(id, shardId)))?.people ?? {};
    const own = await peopleOf(orgId);
    const found = new Set<string>();
    for (let from = 0; from < holders.length; from += holdersAtOnce) {
      const others = await Promise.all(holders.slice(from, from + holdersAtOnce).map(peopleOf));
      for (const uid of indirectAmong(own, others, eventIds)) found.add(uid);
    }
    people += found.size;
  }
  return people;
}
