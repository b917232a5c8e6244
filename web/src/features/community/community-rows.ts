import {
  matchesFilter,
  planCommunity,
  type CommunityFilter,
  type CommunitySort,
  type Member,
} from '@equipage/domain';
import { createComputed, createMemo, createSignal, on } from 'solid-js';
import { createLivePages } from '../../data/live.ts';
import type { Read } from '../../data/source.ts';
import { membersPlanned } from './community.queries.ts';

/** Rows that are looked through for one screen of matches before the reader is asked whether to go on. */
const lookedThroughAtOnce = 400;
/** Matches that make a screen. */
const screenful = 20;

/**
 * The rows of the list. The database answers one part of a filter; where that lets others in, more pages are fetched and
 * compared here until the screen is full, up to a bound.
 */
export function createCommunityRows(
  orgId: () => string,
  filter: () => CommunityFilter,
  sort: () => CommunitySort,
) {
  const plan = createMemo(() => planCommunity(filter(), sort()));
  const pages = createLivePages(() => membersPlanned(orgId(), plan()));
  // Where nothing is left to compare, the list itself: to go through all of it, with each page anew, would take longer
  // than a frame from a few thousand rows on.
  const rows = createMemo((): readonly Read<Member>[] =>
    plan().rest ? pages.rows.filter((row) => matchesFilter(row, filter())) : pages.rows,
  );

  const [bound, setBound] = createSignal(lookedThroughAtOnce);
  const [wanted, setWanted] = createSignal(screenful);
  createComputed(
    on([orgId, filter, sort], () => {
      setBound(lookedThroughAtOnce);
      setWanted(screenful);
    }),
  );
  createComputed(() => {
    const mayGoOn = pages.moreState === 'ready' && rows().length < wanted();
    if (mayGoOn && pages.rows.length < bound()) queueMicrotask(() => pages.more());
  });

  return {
    rows,
    get state() {
      return pages.state;
    },
    get moreState() {
      return pages.moreState;
    },
    /** Rows compared so far, where more may match that nobody has looked at; undefined where the list is what it says. */
    get stoppedAfter(): number | undefined {
      const stopped = pages.moreState === 'ready' && rows().length < wanted() && pages.rows.length >= bound();
      return stopped ? pages.rows.length : undefined;
    },
    retry: () => pages.retry(),
    /** The end of the list is in sight. */
    more(): void {
      setWanted(rows().length + screenful);
      if (!plan().rest && pages.moreState === 'ready') pages.more();
    },
    /** Looks through as many again. */
    goOn: () => setBound(pages.rows.length + lookedThroughAtOnce),
  };
}
