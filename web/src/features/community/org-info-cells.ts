import type { OrgInfo } from '@equipage/domain';
import { createEffect, on, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { readList } from '../../data/read.ts';
import { membersAtOnce, orgInfoOfSome } from './org-info.queries.ts';

/** Rows that come into sight together are asked for together. */
const gatherFor = 60;

/** What is noted about the people whose rows have come into sight, read once for each and many at a time. */
export function createOrgInfoCells(orgId: () => string) {
  const [infos, setInfos] = createStore<Record<string, OrgInfo | null>>({});
  const asked = new Set<string>();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(ids: readonly string[]): Promise<void> {
    const from = orgId();
    const answer = await readList(orgInfoOfSome(from, ids));
    if (from !== orgId()) return;
    // What did not come is asked for again when it is next in sight.
    if (answer.state !== 'found') return ids.forEach((id) => asked.delete(id));
    const found = new Map(answer.rows.map((row) => [row.id, row]));
    setInfos(Object.fromEntries(ids.map((id) => [id, found.get(id) ?? null])));
  }

  function readWaiting(): void {
    const ids = waiting;
    waiting = [];
    timer = undefined;
    for (let start = 0; start < ids.length; start += membersAtOnce)
      void read(ids.slice(start, start + membersAtOnce));
  }

  createEffect(
    on(orgId, () => {
      asked.clear();
      waiting = [];
      setInfos(reconcile({}));
    }),
  );
  onCleanup(() => clearTimeout(timer));

  return {
    /** Undefined until it is read. */
    infoOf: (memberId: string): OrgInfo | null | undefined => infos[memberId],
    /** The row of somebody is in sight. */
    want(memberId: string): void {
      if (asked.has(memberId)) return;
      asked.add(memberId);
      waiting.push(memberId);
      timer ??= setTimeout(readWaiting, gatherFor);
    },
  };
}
