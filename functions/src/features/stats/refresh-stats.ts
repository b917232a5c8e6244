import {
  createGathering,
  done,
  mayManageOrganization,
  minute,
  newStatGround,
  nextStatsDay,
  publish,
  refuse,
  statsStayFor,
  type calls,
  type Instant,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { idOf } from '../../store/document.ts';
import { pageSize } from '../../store/project.ts';
import type { Store } from '../../store/store.ts';
import { countIndirectOf } from './count-indirect.ts';

/** Shards in memory at once: some thousand people of a large community. */
const shardsAtOnce = 8;

/**
 * Numbers from what was gathered of every person: one reading for some hundred people, and one writing.
 * @param indirect of today's count; without it that of the last one stays
 * @returns when the numbers that stand now were made
 */
export async function refreshStatsOf(
  { store, now }: { readonly store: Store; readonly now: Instant },
  orgId: string,
  indirect?: number,
): Promise<Instant> {
  const events = (await store.read(documents.statEvents(orgId))) ?? { events: {} };
  const gathering = createGathering(events.events, now);
  for await (const page of store.pages(queries.statShardsOf(orgId), shardsAtOnce)) {
    for (const { value } of page) gathering.add(Object.values(value.people));
  }
  const gathered = gathering.result();
  const tally = (await store.read(documents.memberTally(orgId))) ?? { direct: 0 };
  return await store.transact(async (transaction) => {
    const ground = (await transaction.read(documents.statGround(orgId))) ?? newStatGround(orgId, now);
    const shown = await transaction.read(documents.stats(orgId));
    if (shown !== undefined && shown.refreshedAt >= now) {
      // Somebody else was quicker, and saw what came later, but counted nobody elsewhere.
      if (indirect !== undefined) transaction.put(documents.statGround(orgId), { ...ground, indirect });
      return shown.refreshedAt;
    }
    const published = publish(
      gathered,
      { ground: { ...ground, indirect: indirect ?? ground.indirect }, shown },
      events,
      tally,
      now,
    );
    transaction.put(documents.statGround(orgId), published.ground);
    transaction.put(documents.stats(orgId), published.shown);
    return now;
  });
}

export const refresh: SteppingUseCase<typeof calls.refreshStats, VerifiedPerson> = async (
  { uid },
  { orgId },
  { store, now },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const shown = await store.read(documents.stats(orgId));
  if (shown !== undefined && now - shown.refreshedAt < statsStayFor)
    return done({ refreshedAt: shown.refreshedAt });
  return done({ refreshedAt: await refreshStatsOf({ store, now }, orgId) });
};

/** What is not done by then is taken up by the next run. */
const longestRun = 4 * minute;

/**
 * The daily refresh of all organizations that are due, with the count of those whom they know as a number only. One that
 * fails, or takes the whole instance with it, is tried again with its next day and holds up nobody.
 */
export async function refreshDueStats({
  store,
  clock,
  log,
}: Pick<Deps, 'store' | 'clock' | 'log'>): Promise<void> {
  const began = clock.now();
  for await (const page of store.pages(queries.statsDue(began), pageSize)) {
    for (const { path } of page) {
      const orgId = idOf(path);
      const now = clock.now();
      if (now - began > longestRun) return;
      // Before the work: what ends this instance would come first again otherwise.
      await store.revise(
        documents.statGround(orgId),
        (ground) => ground && { ...ground, dueAt: nextStatsDay(now) },
      );
      try {
        await refreshStatsOf({ store, now }, orgId, await countIndirectOf({ store }, orgId));
      } catch (error) {
        log.error('the numbers of an organization could not be made', { orgId }, error);
      }
    }
  }
}
