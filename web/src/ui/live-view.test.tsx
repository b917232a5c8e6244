import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal, For } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { LiveView, type LiveState } from './live-view.tsx';

function setUp(state: LiveState, rows: string[] = [], onRetry = () => undefined as unknown) {
  const [source, setSource] = createSignal({ state, rows });
  const view = renderView(() => (
    <LiveView
      state={source().state}
      rows={source().rows}
      empty={<p>No applications yet</p>}
      onRetry={() => void onRetry()}
    >
      {(all) => <For each={all()}>{(name) => <p>{name}</p>}</For>}
    </LiveView>
  ));
  return { ...view, setSource };
}

describe('a live list', () => {
  test.each<LiveState>(['off', 'loading', 'cached'])(
    'that is %s and has nothing yet shows what is coming, not that it is empty',
    (state) => {
      setUp(state);
      expect(screen.getByRole('status')).toHaveTextContent('Loading');
      expect(screen.queryByText('No applications yet')).toBeNull();
    },
  );

  test('that is empty names it', () => {
    setUp('live');
    expect(screen.getByText('No applications yet')).toBeInTheDocument();
  });

  test('from memory is shown at once', () => {
    setUp('cached', ['Jana']);
    expect(screen.getByText('Jana')).toBeInTheDocument();
  });

  test('that the reader may not see any more is gone at once', () => {
    const { setSource } = setUp('live', ['Jana']);
    setSource({ state: 'denied', rows: [] });
    expect(screen.queryByText('Jana')).toBeNull();
    expect(screen.getByText('You have no access to this')).toBeInTheDocument();
  });

  test('that failed says so and offers another try', () => {
    const retry = vi.fn();
    setUp('failed', [], retry);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test('keeps the keyboard where it is when rows come and go', () => {
    const [rows, setRows] = createSignal(['Jana']);
    renderView(() => (
      <LiveView state="live" rows={rows().filter(Boolean)} empty={null}>
        {(all) => (
          <>
            <button type="button">Find</button>
            <For each={all()}>{(name) => <p>{name}</p>}</For>
          </>
        )}
      </LiveView>
    ));
    screen.getByRole('button', { name: 'Find' }).focus();
    setRows(['Jana', 'Mehmet']);
    expect(screen.getByText('Mehmet')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Find' })).toHaveFocus();
  });

  test('that fails later keeps what it had', () => {
    const { setSource } = setUp('live', ['Jana']);
    setSource({ state: 'failed', rows: ['Jana'] });
    expect(screen.getByText('Jana')).toBeInTheDocument();
  });
});
