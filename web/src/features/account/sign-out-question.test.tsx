import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UnsentItem } from '../../data/unsent.ts';
import { renderView } from '../../test-render.tsx';
import { patience, SignOutQuestion } from './sign-out-question.pane.tsx';

type State = UnsentItem<unknown>['state'];

// The dialog fetches its window when it first opens; that it is late is not what is tested here.
beforeAll(() => import('../../ui/dialog-window.tsx'));
beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

/** What the device holds once somebody looks. */
function holding(...states: State[]) {
  const [queue, setQueue] = createStore<{ items: UnsentItem<unknown>[] }>({ items: [] });
  const deliver = () => setQueue('items', []);
  const look = async () => {
    setQueue(
      'items',
      states.map((state, index) => ({ id: String(index), payload: null, since: index, state })),
    );
  };
  return {
    deliver,
    queue: {
      get items() {
        return queue.items;
      },
      look,
    },
  };
}

function askedWith(scans: ReturnType<typeof holding>, messages = holding(), online = false) {
  const onAnswer = vi.fn();
  const [isOnline] = createSignal(online);
  renderView(() => (
    <SignOutQuestion
      scans={scans.queue}
      messages={messages.queue}
      network={{ online: isOnline }}
      onAnswer={onAnswer}
    />
  ));
  return onAnswer;
}

const question = () => screen.findByRole('alertdialog', { name: 'Sign out?' });

describe('a sign-out', () => {
  test('with nothing that waits asks nothing', async () => {
    const onAnswer = askedWith(holding());
    await waitFor(() => expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test.each([
    ['scans', ['waiting', 'waiting'], [], '2 scans have not been delivered yet.'],
    ['a message', [], ['waiting'], '1 message has not been delivered yet.'],
    [
      'both, refused ones too',
      ['refused'],
      ['sending', 'waiting'],
      '1 scan has not been delivered yet. 2 messages have not been delivered yet.',
    ],
  ] as const)(
    'that would delete %s says how much, and stays unless it is told otherwise',
    async (_, scans, messages, text) => {
      const onAnswer = askedWith(holding(...scans), holding(...messages));
      expect(await question()).toHaveTextContent(
        `${text} What has not been delivered is deleted when you sign out.`,
      );
      await waitFor(() => expect(screen.getByRole('button', { name: 'Stay signed in' })).toHaveFocus());
      expect(onAnswer).not.toHaveBeenCalled();
      await userEvent.setup({ delay: null }).keyboard('{Enter}');
      expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false);
    },
  );

  test('deletes when it is told to', async () => {
    const onAnswer = askedWith(holding('waiting'));
    await question();
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Sign out and delete' }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('with network waits until all is delivered, and then asks nothing', async () => {
    const scans = holding('waiting');
    const onAnswer = askedWith(scans, holding(), true);
    await vi.advanceTimersByTimeAsync(patience - 1_000);
    expect(onAnswer).not.toHaveBeenCalled();
    scans.deliver();
    await waitFor(() => expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('asks about what the server refused without waiting for it', async () => {
    askedWith(holding('refused'), holding(), true);
    await vi.advanceTimersByTimeAsync(1);
    await question();
  });

  test('asks when the network delivers nothing, and says so when it does after all', async () => {
    const scans = holding('waiting');
    askedWith(scans, holding(), true);
    await vi.advanceTimersByTimeAsync(patience);
    const asked = await question();
    scans.deliver();
    expect(asked).toHaveTextContent('Everything has been delivered now.');
    screen.getByRole('button', { name: 'Sign out' });
  });
});
