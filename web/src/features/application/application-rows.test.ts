import type { Application } from '@equipage/domain';
import { anApplication } from '@equipage/domain/fixtures';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import type { LivePages } from '../../data/live.ts';
import { createApplicationRows, fullPage } from './application-rows.ts';
import { applicationsPage } from './application.queries.ts';

let dispose: () => void = () => undefined;
afterEach(() => dispose());

/** An event with so many applications, of which a page comes at each wish for more. */
function listOf(count: number) {
  const all = Array.from({ length: count }, (_, at) => anApplication({ id: `p${at}`, uid: `p${at}` }));
  const [rows, setRows] = createSignal<readonly Application[]>(all.slice(0, applicationsPage));
  const [fits, setFits] = createSignal<(row: Application) => boolean>();
  const [name, setName] = createSignal('all');
  const [loading, setLoading] = createSignal(false);
  const turns: number[] = [];
  const pages: Pick<LivePages<Application>, 'rows' | 'moreState' | 'more'> = {
    get rows() {
      return rows() as LivePages<Application>['rows'];
    },
    get moreState() {
      if (loading()) return 'loading';
      return rows().length < count ? 'ready' : 'none';
    },
    more(limit = applicationsPage) {
      turns.push(limit);
      setRows(all.slice(0, rows().length + limit));
    },
  };
  const list = createRoot((end) => {
    dispose = end;
    return createApplicationRows({
      pages,
      narrowed: () => fits() !== undefined,
      fits: (row) => fits()?.(row) ?? false,
      held: () => false,
      list: name,
    });
  });
  return {
    list,
    turns,
    look: (fit: (row: Application) => boolean) => setFits(() => fit),
    to: setName,
    wait: setLoading,
    ids: () => list.shown.rows().map(({ id }) => id),
  };
}

test('whoever applied first is found among thousands, in few turns', () => {
  const { list, turns, look, ids } = listOf(2_850);
  look(({ id }) => id === 'p2849');
  expect(ids()).toEqual(['p2849']);
  expect(list.searching()).toBe(false);
  expect(turns).toEqual(Array.from({ length: 28 }, () => fullPage));
});

test('of many who are found only some are drawn, and more at a wish', () => {
  const { list, look, ids } = listOf(400);
  look(() => true);
  expect(list.found()).toHaveLength(400);
  expect([ids().length, list.moreState]).toEqual([applicationsPage, 'ready']);
  list.more();
  expect(ids()).toHaveLength(2 * applicationsPage);
  for (let turn = 0; turn < 6; turn += 1) list.more();
  expect([ids().length, list.moreState]).toEqual([400, 'none']);
});

test('a list that nobody searches grows page by page', () => {
  const { list, turns, ids } = listOf(120);
  expect(ids()).toHaveLength(50);
  list.more();
  expect([ids().length, list.moreState]).toEqual([100, 'ready']);
  list.more();
  expect([ids().length, list.moreState, turns]).toEqual([120, 'none', [50, 50]]);
});

test('all are called for once all have come, and drawn as before', () => {
  const { list, ids } = listOf(320);
  const called: number[] = [];
  list.all((all) => called.push(all.length));
  expect([called, list.awaiting()]).toEqual([[320], false]);
  expect(ids()).toHaveLength(50);
});

test('all of whom is found are called for, and nobody else', () => {
  const { list, look } = listOf(320);
  look(({ id }) => id.endsWith('7'));
  let called = 0;
  list.all((all) => (called = all.length));
  expect(called).toBe(32);
});

test('nobody is called for whom another list, or a second thought, has made out of place', () => {
  const { list, to, wait } = listOf(320);
  wait(true);
  let called = 0;
  list.all(() => (called += 1));
  to('accepted');
  expect(list.awaiting()).toBe(false);
  list.all(() => (called += 1));
  list.letBe();
  wait(false);
  expect(called).toBe(0);
  list.all(() => (called += 1));
  expect(called).toBe(1);
});
