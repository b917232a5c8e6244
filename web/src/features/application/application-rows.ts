import type { Application } from '@equipage/domain';
import { createComputed, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { LivePages } from '../../data/live.ts';
import type { Read } from '../../data/source.ts';
import { applicationsPage } from './application.queries.ts';
import { createSteadyRows, type SteadyRows } from './steady-rows.ts';

/** Rows in a page where all of them are needed: as many as the rules let in. */
export const fullPage = 100;

export interface ApplicationRowsInput {
  readonly pages: Pick<LivePages<Application>, 'rows' | 'moreState' | 'more'>;
  /** Somebody is looked for. */
  readonly narrowed: Accessor<boolean>;
  /** Whether this may be who is looked for. */
  readonly fits: (row: Read<Application>) => boolean;
  /** Somebody is about to press something in the list. */
  readonly held: Accessor<boolean>;
  /** Says which list it is; another one starts afresh. */
  readonly list: Accessor<string>;
}

/**
 * The rows of the organizers' list. What was answered stands in no index, so whoever is looked for is looked for here,
 * through all pages. Of all that are found only some are drawn, and more of them at the reader's wish.
 */
export function createApplicationRows({ pages, narrowed, fits, held, list }: ApplicationRowsInput) {
  // The rows of a live list change inside one array; a new one each time makes that seen.
  const found = createMemo((): readonly Read<Application>[] =>
    pages.rows.filter((row) => !narrowed() || fits(row)),
  );
  const steady = createSteadyRows(found, held, list);

  const [drawn, setDrawn] = createSignal(applicationsPage);
  /** What to do once all are here. */
  const [awaited, setAwaited] = createSignal<(all: readonly Read<Application>[]) => void>();
  createComputed(
    on(
      list,
      () => {
        setDrawn(applicationsPage);
        setAwaited(undefined);
      },
      { defer: true },
    ),
  );

  const searching = () => narrowed() && pages.moreState !== 'none';
  createEffect(() => {
    if ((searching() || awaited() !== undefined) && pages.moreState === 'ready') pages.more(fullPage);
  });
  createEffect(() => {
    const done = awaited();
    if (done === undefined || pages.moreState !== 'none') return;
    setAwaited(undefined);
    done(found());
  });

  const shown: SteadyRows<Application> = {
    ...steady,
    rows: () => steady.rows().slice(0, drawn()),
  };

  return {
    /** What is on the screen. */
    shown,
    /** Everybody who fits among those that have come. */
    found,
    /** It is looked for somebody, and not all have come. */
    searching,
    get moreState(): LivePages<Application>['moreState'] {
      return steady.rows().length > drawn() ? 'ready' : pages.moreState;
    },
    more(): void {
      setDrawn(shown.rows().length + applicationsPage);
      if (steady.rows().length < drawn()) pages.more();
    },
    /** Calls back with everybody who fits, once all have come; never where another list is asked for meanwhile. */
    all: (done: (all: readonly Read<Application>[]) => void) => setAwaited(() => done),
    awaiting: () => awaited() !== undefined,
    /** Waits for nobody any more. */
    letBe: () => setAwaited(undefined),
  };
}
