import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal, ErrorBoundary, type JSX } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { PageBoundary } from './page-boundary.tsx';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A page that is whole until somebody breaks it, in the frame of another that is not. */
function show(break_: () => JSX.Element) {
  const [path, goTo] = createSignal('/shifts');
  const Page = () => <>{path() === '/shifts' ? break_() : <h1>Messages</h1>}</>;
  renderView(() => (
    <ErrorBoundary fallback={<p>everything is gone</p>}>
      <nav>Menu</nav>
      <PageBoundary path={path()} homeHref="/home">
        <Page />
      </PageBoundary>
    </ErrorBoundary>
  ));
  return { goTo };
}

const throwing = (error: Error) => (): JSX.Element => {
  throw error;
};

describe('when a page breaks', () => {
  test('the reader is told so in its place, and what is around it stays', () => {
    const fault = new TypeError('shift is undefined');
    show(throwing(fault));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page ran into a problem');
    expect(screen.getByText('Details for support').closest('details')).toHaveTextContent(
      'TypeError: shift is undefined',
    );
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Back to home' })).toBeInTheDocument();
    expect(screen.getByText('Menu')).toBeInTheDocument();
    expect(screen.queryByText('everything is gone')).toBeNull();
    expect(console.error).toHaveBeenCalledWith(fault);
  });

  test('later, by what somebody does on it, it is the same', () => {
    const [broken, setBroken] = createSignal(false);
    const Total = () => {
      if (broken()) throw new RangeError('no values');
      return <h1>Shifts</h1>;
    };
    show(() => (
      <>
        {broken() ? <Total /> : <h1>Shifts</h1>}
        <button onClick={() => setBroken(true)}>Add up</button>
      </>
    ));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Shifts');
    fireEvent.click(screen.getByRole('button', { name: 'Add up' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page ran into a problem');
  });

  test('whoever goes on to another page leaves it behind', () => {
    const { goTo } = show(throwing(new Error('broken')));
    goTo('/messages');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Messages');
  });

  test.each([
    'Failed to fetch dynamically imported module: https://equipage.example/assets/a.js',
    'error loading dynamically imported module: https://equipage.example/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('because its file did not come, a reload is offered without details: %s', (message) => {
    show(throwing(new TypeError(message)));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page could not be loaded');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
    expect(screen.queryByText('Details for support')).toBeNull();
  });
});
