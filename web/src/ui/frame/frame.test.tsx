import { createMemoryHistory, MemoryRouter } from '@solidjs/router';
import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { renderView, testI18n } from '../../test-render.tsx';
import { I18nProvider } from '../../i18n/i18n.tsx';
import { AppFrame, type AppFrameProps } from './app-frame.tsx';
import {
  createFrame,
  crumbsOf,
  currentEntry,
  documentTitle,
  FrameProvider,
  useFrame,
  type Space,
} from './frame.tsx';
import { Page } from './page.tsx';
import { setTheme, theme } from './theme.ts';

const Icon = () => <svg />;

const festival: Space = {
  name: 'Harbour Festival',
  caption: 'Harbour Society',
  href: '/events/f',
  parents: [{ label: 'Harbour Society', href: '/organizations/h' }],
  entries: [
    { label: 'Overview', href: '/events/f', icon: Icon },
    { label: 'Applications', href: '/events/f/applications', icon: Icon, count: 2 },
  ],
};

const plain: AppFrameProps = {
  session: 'signed-out',
  path: '/',
  addresses: { home: '/', messages: '/messages', signIn: '/sign-in' },
  accountEntries: [],
  barEntries: [],
  crumbs: [],
  offline: false,
  children: <h1>Page</h1>,
};

describe('where one is', () => {
  const page = { title: 'Applications', parents: [] };

  test('the breadcrumb names the spaces around a page, and the page last without a link', () => {
    expect(crumbsOf(festival, page, '/events/f/applications')).toEqual([
      { label: 'Harbour Society', href: '/organizations/h' },
      { label: 'Harbour Festival', href: '/events/f' },
      { label: 'Applications' },
    ]);
  });

  test('the first page of a space is the space itself', () => {
    expect(crumbsOf(festival, { title: 'Overview', parents: [] }, '/events/f').at(-1)).toEqual({
      label: 'Harbour Festival',
    });
  });

  test('a page outside of all spaces needs no breadcrumb', () => {
    expect(crumbsOf(undefined, { title: 'Messages', parents: [] }, '/messages')).toEqual([]);
  });

  test('the browser’s tab says page, space and product', () => {
    expect(documentTitle(festival, page)).toBe('Applications · Harbour Festival · Equipage');
    expect(documentTitle(festival, { title: 'Harbour Festival', parents: [] })).toBe(
      'Harbour Festival · Equipage',
    );
    expect(documentTitle(undefined, undefined)).toBe('Equipage');
  });

  test('the rail marks the section that a deeper page belongs to', () => {
    expect(currentEntry(festival.entries, '/events/f/applications/jana')?.label).toBe('Applications');
    expect(currentEntry(festival.entries, '/events/f/edit')?.label).toBe('Overview');
    expect(currentEntry(festival.entries, '/events/foo')).toBeUndefined();
    const way = [{ label: 'Applications', href: '/events/f/applications' }];
    expect(currentEntry(festival.entries, '/events/f/tags', way)?.label).toBe('Applications');
  });
});

describe('the frame', () => {
  test('offers strangers the languages and the way in', () => {
    renderView(() => <AppFrame {...plain} />);
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(screen.getAllByRole('button', { name: /Français/ }).length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: /Messages/ })).toBeNull();
  });

  test('changes the language without a reload', async () => {
    renderView(() => <AppFrame {...plain} />);
    fireEvent.click(screen.getAllByRole('button', { name: /Français/ })[0]!);
    expect(await screen.findByRole('link', { name: 'Se connecter' })).toBeInTheDocument();
  });

  test('tells the person who is signed in how much is unread', () => {
    renderView(() => (
      <AppFrame {...plain} session="signed-in" person={{ name: 'Jana Nováková', unread: 3 }} />
    ));
    expect(screen.getByRole('link', { name: 'Messages, 3 unread' })).toHaveAttribute('href', '/messages');
    expect(screen.getByRole('button', { name: 'Account of Jana Nováková' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  test('asks nobody to sign in while it is not known whether they are', () => {
    renderView(() => <AppFrame {...plain} session="unknown" />);
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Page' })).toBeInTheDocument();
  });

  test('says that the network is gone and when changes go out', () => {
    renderView(() => <AppFrame {...plain} offline />);
    expect(screen.getByText('You are offline.').closest('[role=status]')).toHaveTextContent('Changes go out');
  });

  test('lets the keyboard jump over itself', () => {
    renderView(() => <AppFrame {...plain} />);
    fireEvent.click(screen.getByRole('link', { name: 'Skip to the content' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

test('a change of page puts the reader on the heading of the new page, the first page does not', async () => {
  const history = createMemoryHistory();
  const pageOf = (title: string) => () => <Page title={title}>{title}</Page>;
  render(() => (
    <I18nProvider value={testI18n()}>
      <MemoryRouter
        history={history}
        root={(props) => <FrameProvider value={createFrame('/')}>{props.children}</FrameProvider>}
      >
        {[
          { path: '/', component: pageOf('Home') },
          { path: '/messages', component: pageOf('Messages') },
        ]}
      </MemoryRouter>
    </I18nProvider>
  ));
  expect(await screen.findByRole('heading', { name: 'Home' })).not.toHaveFocus();
  history.set({ value: '/messages' });
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Messages' })).toHaveFocus());
});

test('a page that has gone no longer names the place', () => {
  let frame!: ReturnType<typeof useFrame>;
  const { unmount } = renderView(() => (
    <FrameProvider value={createFrame('/')}>
      {(() => {
        frame = useFrame();
        return <Page title="Home">Home</Page>;
      })()}
    </FrameProvider>
  ));
  expect(frame.page.value()?.title).toBe('Home');
  unmount();
  expect(frame.page.value()).toBeUndefined();
});

describe('the theme', () => {
  afterEach(() => setTheme('system'));

  test('that was chosen stands before the first paint of the next visit', () => {
    setTheme('dark');
    expect(theme()).toBe('dark');
    delete document.documentElement.dataset['theme'];
    const early = readFileSync(join(import.meta.dirname, '../../../public/theme.js'), 'utf8');
    runInThisContext(early);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  test('follows the device again when the choice is taken back', () => {
    setTheme('dark');
    setTheme('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('equipage.theme')).toBeNull();
  });
});
