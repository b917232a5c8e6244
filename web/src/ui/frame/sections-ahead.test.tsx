import {
  createMemoryHistory,
  MemoryRouter,
  type RouteDefinition,
  type RouteSectionProps,
} from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import { createSignal, lazy, type Component } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Space } from './frame.tsx';
import { useSectionsAhead } from './sections-ahead.ts';

const Icon = () => <svg />;

function spaceOf(...hrefs: string[]): Space {
  return {
    name: 'Harbour Festival',
    href: '/events/f',
    entries: hrefs.map((href) => ({ label: href, href, icon: Icon })),
  };
}

/** A page that tells when its code is fetched. */
function pageAt(
  path: string,
  fetched: string[],
  load?: () => Promise<{ default: Component }>,
): RouteDefinition {
  return {
    path,
    component: lazy(() => {
      fetched.push(path);
      return load?.() ?? Promise.resolve({ default: () => <p>{path}</p> });
    }),
  };
}

function open(routes: RouteDefinition[], space: () => Space | undefined) {
  const history = createMemoryHistory();
  history.set({ value: '/events/f' });
  const Layout = (props: RouteSectionProps) => {
    useSectionsAhead(space);
    return <>{props.children}</>;
  };
  const overview = { path: '/events/f', component: () => <p>Overview</p> };
  const { unmount } = render(() => (
    <MemoryRouter history={history}>{{ component: Layout, children: [overview, ...routes] }}</MemoryRouter>
  ));
  return { unmount, history };
}

describe('the sections of a space', () => {
  // Without a browser that tells when it is idle, each section has a timer of its own.
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('are fetched in their order once the space is known, while its reader looks at one of them', () => {
    const fetched: string[] = [];
    const [space, setSpace] = createSignal<Space>();
    open([pageAt('/events/f/planning', fetched), pageAt('/events/f/team', fetched)], space);
    vi.runAllTimers();
    expect(fetched).toEqual([]);
    setSpace(spaceOf('/events/f', '/events/f/planning', '/events/f/team'));
    expect(fetched).toEqual([]);
    vi.runAllTimers();
    expect(fetched).toEqual(['/events/f/planning', '/events/f/team']);
  });

  test('are fetched once, however often the numbers beside them change', () => {
    const fetched: string[] = [];
    const [space, setSpace] = createSignal(spaceOf('/events/f/planning'));
    open([pageAt('/events/f/planning', fetched), pageAt('/events/f/team', fetched)], space);
    vi.runAllTimers();
    setSpace(spaceOf('/events/f/planning', '/events/f/team'));
    vi.runAllTimers();
    expect(fetched).toEqual(['/events/f/planning']);
  });

  test('are left to their links once the reader goes on to one of them', async () => {
    const fetched: string[] = [];
    const { history } = open([pageAt('/events/f/planning', fetched), pageAt('/events/f/team', fetched)], () =>
      spaceOf('/events/f/planning', '/events/f/team'),
    );
    history.set({ value: '/events/f/planning' });
    await vi.runAllTimersAsync();
    expect(fetched).toEqual(['/events/f/planning']);
  });

  test('that are lost on the way hold up none of the others', async () => {
    const fetched: string[] = [];
    const lost = () => Promise.reject(new Error('No network'));
    open([pageAt('/events/f/planning', fetched, lost), pageAt('/events/f/team', fetched)], () =>
      spaceOf('/events/f/planning', '/events/f/team'),
    );
    // A rejection that nobody takes would fail this run.
    await vi.runAllTimersAsync();
    expect(fetched).toEqual(['/events/f/planning', '/events/f/team']);
  });

  test('are not fetched any more when the reader has left', () => {
    const fetched: string[] = [];
    const { unmount } = open([pageAt('/events/f/planning', fetched)], () => spaceOf('/events/f/planning'));
    unmount();
    vi.runAllTimers();
    expect(fetched).toEqual([]);
  });

  test('are left to their links where there is no network: what fails to come once is not asked for again', () => {
    const fetched: string[] = [];
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    open([pageAt('/events/f/planning', fetched)], () => spaceOf('/events/f/planning'));
    vi.runAllTimers();
    onLine.mockRestore();
    expect(fetched).toEqual([]);
  });

  test('are left where they are for whoever saves data', () => {
    const fetched: string[] = [];
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    open([pageAt('/events/f/planning', fetched)], () => spaceOf('/events/f/planning'));
    vi.runAllTimers();
    expect(fetched).toEqual([]);
  });
});
