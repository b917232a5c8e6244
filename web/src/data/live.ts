/**
 * Firestore, live. The only file that touches `onSnapshot`. What it promises (each point has its test):
 *
 * - The input is an accessor of a source; `undefined` means off.
 * - Documents are decoded at the edge by the source's schema: the id as a field, timestamps as epoch milliseconds. A
 *   broken document is reported on the console and left out, the rest shows.
 * - Rows and state change in one step, and a row that did not change stays the same object.
 * - A new source clears the rows at once; what the old one still says is dropped.
 * - Being denied and failing are states. What failed comes back by itself; what was denied, when rights grow.
 * - Closing the gate (sign-out) ends everything at once.
 */
import type { DocumentSnapshot } from 'firebase/firestore';
import { batch, createComputed, createMemo, onCleanup, untrack } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { decode } from './decode.ts';
import { loadFirestore } from './firebase.ts';
import { gate } from './gate.ts';
import { network } from './network.ts';
import { joinPages, Page } from './page.ts';
import { rawDocument, toQuery, toReference } from './query.ts';
import { type DocumentSource, type ListSource, type Read, sameSource, type Source } from './source.ts';
import { type LivePorts, type LiveState, makeWatch, type Subscribe, type Watch } from './watch.ts';

export type { LiveState } from './watch.ts';

export interface LiveList<Row extends object> {
  readonly rows: readonly Read<Row>[];
  readonly state: LiveState;
  /** Asks again, when denied or failed. */
  retry(): void;
}

export interface LivePages<Row extends object> extends LiveList<Row> {
  /** `none`: all is shown. `ready`: `more()` brings another page. */
  readonly moreState: 'none' | 'ready' | 'loading' | 'failed';
  /**
   * Shows another page, or tries again when that failed.
   * @param limit rows of that page, where the source's would take too many turns
   */
  more(limit?: number): void;
}

export interface LiveDocument<Row extends object> {
  /** `undefined` with the state `live`: there is no such document. */
  readonly row: Read<Row> | undefined;
  readonly state: LiveState;
  /** Asks again, when denied or failed. */
  retry(): void;
}

const subscribe: Subscribe = (source, after, observer) => {
  let stopped = false;
  let stop: (() => void) | undefined;
  const options = { includeMetadataChanges: true };
  const error = (problem: unknown) => observer.error(problem);
  loadFirestore()
    .then((sdk) => {
      if (stopped) return;
      if ('document' in source) {
        stop = sdk.onSnapshot(
          toReference(sdk, source),
          options,
          (snapshot) =>
            observer.next({
              documents: snapshot.exists() ? [rawDocument(snapshot, undefined)] : [],
              changed: new Set([snapshot.ref.path]),
              fromCache: snapshot.metadata.fromCache,
            }),
          error,
        );
        return;
      }
      stop = sdk.onSnapshot(
        toQuery(sdk, source, after as DocumentSnapshot | undefined),
        options,
        (snapshot) =>
          observer.next({
            documents: snapshot.docs.map((document) => rawDocument(document, source.idFrom)),
            changed: new Set(snapshot.docChanges(options).map(({ doc }) => doc.ref.path)),
            fromCache: snapshot.metadata.fromCache,
            end: snapshot.docs.at(-1),
          }),
        error,
      );
    })
    .catch(error);
  return () => {
    stopped = true;
    stop?.();
  };
};

const livePorts: LivePorts = { subscribe, gate, network };

/** A list that follows the server, up to the source's limit. */
export function createLiveList<Row extends object>(
  input: () => ListSource<Row> | undefined,
  ports: LivePorts = livePorts,
): LiveList<Row> {
  return createLivePages(input, ports);
}

/**
 * A list that grows by pages of the source's limit, each of which follows the server. A row stands once, where it was
 * last seen; rows pushed out of a page by newer ones stay. When so much arrives at once that the page no longer touches
 * the next, the following pages are dropped, rather than hiding the gap.
 */
export function createLivePages<Row extends object>(
  input: () => ListSource<Row> | undefined,
  ports: LivePorts = livePorts,
): LivePages<Row> {
  const [shown, show] = createStore<{
    rows: Read<object>[];
    state: LiveState;
    moreState: LivePages<Row>['moreState'];
  }>({ rows: [], state: 'off', moreState: 'none' });
  let pages: Page[] = [];
  /** The rows of the pages as they were shown last. */
  let before: readonly Read<object>[] = [];
  const watches = new Map<Page, Watch>();

  function open(source: ListSource<object>, after?: unknown) {
    const page = new Page(source);
    pages.push(page);
    const watch = makeWatch(ports, source, after, {
      state(state) {
        page.state = state;
        if (state === 'denied') page.clear();
        if (state === 'denied' && page === pages[0]) closeAfter(page);
        refresh();
      },
      snapshot(snapshot) {
        const touching = page.take(snapshot, pages.at(-1) !== page);
        if (!touching) closeAfter(page);
        refresh();
      },
    });
    watches.set(page, watch);
  }

  function closeAfter(page: Page | undefined) {
    const gone = page ? pages.splice(pages.indexOf(page) + 1) : pages.splice(0);
    for (const each of gone) watches.get(each)?.close();
    for (const each of gone) watches.delete(each);
    if (page) page.pushedOut = new Map();
  }

  function refresh() {
    const [first] = pages;
    const last = pages.at(-1);
    if (!first || !last) return;
    const rows = [...joinPages(pages).values()].flatMap(({ row }) => row ?? []);
    batch(() => {
      showRows(rows);
      // Asking again for what is shown already must not bring the skeleton back.
      show('state', first.state === 'loading' && rows.length > 0 ? 'cached' : first.state);
      show('moreState', moreStateOf(first, last));
    });
  }

  /** What was only added to is not gone through: of a list with thousands of rows that would take longer than a frame. */
  function showRows(rows: readonly Read<object>[]) {
    if (before.every((row, at) => row === rows[at])) {
      for (let at = before.length; at < rows.length; at += 1) show('rows', at, rows[at]!);
    } else show('rows', reconcile([...rows], { key: 'id' }));
    before = rows;
  }

  followSource(input, ports, {
    start: (source) => open(source),
    clear(state) {
      before = [];
      show({ rows: [], state, moreState: 'none' });
    },
    stop: () => closeAfter(undefined),
  });

  return {
    get rows() {
      return shown.rows as Read<Row>[];
    },
    get state() {
      return shown.state;
    },
    get moreState() {
      return shown.moreState;
    },
    retry() {
      for (const watch of [...watches.values()]) watch.retry();
    },
    more(limit) {
      const [first] = pages;
      const last = pages.at(-1);
      if (!first || !last) return;
      if (shown.moreState === 'failed') watches.get(last)?.retry();
      if (shown.moreState === 'ready')
        open(limit === undefined ? first.source : { ...first.source, limit }, last.end);
    },
  };
}

function moreStateOf(first: Page, last: Page): LivePages<object>['moreState'] {
  if (last !== first && last.state === 'loading') return 'loading';
  if (last !== first && (last.state === 'failed' || last.state === 'denied')) return 'failed';
  return last.full ? 'ready' : 'none';
}

/** One document that follows the server. One that exists but cannot be understood has the state `failed`. */
export function createLiveDocument<Row extends object>(
  input: () => DocumentSource<Row> | undefined,
  ports: LivePorts = livePorts,
): LiveDocument<Row> {
  const [shown, show] = createStore<{ row: Read<object> | undefined; state: LiveState }>({
    row: undefined,
    state: 'off',
  });
  let watch: Watch | undefined;

  followSource(input, ports, {
    start(source) {
      watch = makeWatch(ports, source, undefined, {
        state(state) {
          batch(() => {
            if (state === 'denied') show('row', undefined);
            show('state', state === 'loading' && shown.row ? 'cached' : state);
          });
        },
        snapshot({ documents: [document], fromCache }) {
          const row = document && decode(source.schema, document);
          batch(() => {
            show('row', row && (reconcile(row, { key: 'id' }) as (before?: Read<object>) => Read<object>));
            show('state', document && !row ? 'failed' : fromCache ? 'cached' : 'live');
          });
        },
      });
    },
    clear: (state) => show({ row: undefined, state }),
    stop: () => watch?.close(),
  });

  return {
    get row() {
      return shown.row as Read<Row> | undefined;
    },
    get state() {
      return shown.state;
    },
    retry: () => watch?.retry(),
  };
}

/**
 * Starts and stops with the source and the gate. A computed, not an effect: it has cleared the rows before anything that
 * draws them runs, so that no screen shows the rows of one source under the name of another.
 */
function followSource<Followed extends Source>(
  input: () => Followed | undefined,
  { gate }: LivePorts,
  follower: { start(source: Followed): void; clear(state: LiveState): void; stop(): void },
) {
  const source = createMemo(input, undefined, { equals: sameSource });
  createComputed(() => {
    const current = source();
    const person = gate.person();
    untrack(() => {
      follower.clear(current === undefined || person === null ? 'off' : 'loading');
      if (current !== undefined && person) follower.start(current);
    });
    onCleanup(() => follower.stop());
  });
}
