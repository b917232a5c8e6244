import { countIndirect, statShardCount } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/**
 * How many people an organization reaches through the events that it supports, without its own members. What leaves this
 * function is that number; the shards of the organizations that hold the events are laid beside the own ones.
 */
export async function countIndirectOf({ store }: Pick<Deps, 'store'>, orgId: string): Promise<number> {
  const eventIds = new Set<string>();
  const holders = new Set<string>();
  for await (const page of store.pages(queries.supportOf(orgId), pageSize)) {
    for (const { value } of page) {
      eventIds.add(value.id);
      holders.add(value.holderOrgId);
    }
  }
  if (eventIds.size === 0) return 0;
  let people = 0;
  for (let at = 0; at < statShardCount; at++) {
    const shardId = String(at).padStart(3, '0');
    const [own, ...others] = await Promise.all(
      [orgId, ...holders].map(
        async (id) => (await store.read(documents.statShard(id, shardId)))?.people ?? {},
      ),
    );
    people += countIndirect(own ?? {}, others, eventIds);
  }
  return people;
}
