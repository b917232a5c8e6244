import { aBroadcast, fixtureNow } from '@equipage/domain/fixtures';
import { everybody, type Broadcast } from '@equipage/domain';
import { screen, waitFor, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { BroadcastsView, type BroadcastsProps } from './broadcasts.view.tsx';

beforeAll(() => import('../../ui/dialog-window.tsx').then(() => undefined));

function page(facts: Partial<BroadcastsProps> = {}, first: readonly Broadcast[] = []) {
  const onSend = vi.fn(() => Promise.resolve(true));
  const readersOf = vi.fn(() => Promise.resolve<number | undefined>(2));
  const [text, setText] = createSignal('');
  const [broadcasts, setBroadcasts] = createSignal(first);
  renderView(() => (
    <BroadcastsView
      eventId="event"
      closed={false}
      audience={everybody}
      onAudience={() => undefined}
      choices={{
        state: 'off',
        tags: [],
        missions: [],
        shifts: [],
        timeZone: 'Europe/Paris',
        load: () => undefined,
      }}
      size={{ state: 'counted', people: 3 }}
      onCount={() => undefined}
      text={text()}
      onText={setText}
      onSend={onSend}
      state="live"
      broadcasts={broadcasts()}
      onRetry={() => undefined}
      readersOf={readersOf}
      {...facts}
    />
  ));
  return { onSend, readersOf, setBroadcasts };
}

const send = () => screen.getByRole('button', { name: 'Send' });

describe('writing to many', () => {
  test('tells how many it reaches, asks once, and sends', async () => {
    const { onSend } = page();
    expect(screen.getByText('Reaches 3 people')).toBeInTheDocument();
    fill('Message', 'The gates open at nine.');
    await userEvent.click(send());
    const dialog = await screen.findByRole('alertdialog', { name: 'Send to 3 people?' });
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  test.each([
    ['nobody', { state: 'counted', people: 0 }, 'Nobody belongs to this group at the moment.'],
    ['too many', { state: 'counted', people: 5_001 }, /^At most 5,000 people/],
    ['a number that is not known yet', { state: 'counting' }, 'Counting…'],
  ] as const)('sends nothing to %s', async (_, size, words) => {
    page({ size });
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(send()).toHaveAttribute('aria-disabled', 'true');
    fill('Message', 'The gates open at nine.');
    await userEvent.click(send());
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('an empty message is not asked about', async () => {
    page();
    await userEvent.click(send());
    expect(screen.getByText('Write a message first.')).toBeInTheDocument();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('is over with the event', () => {
    page({ closed: true });
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    expect(screen.getByText(/This event is over/)).toBeInTheDocument();
  });
});

describe('what was sent to many', () => {
  const bar = () => screen.queryByRole('progressbar', { name: 'Sending' });

  test('shows how far it is, and then how many it reached and how many have read it', async () => {
    const { readersOf, setBroadcasts } = page({}, [aBroadcast()]);
    expect(bar()).not.toHaveAttribute('value');
    setBroadcasts([aBroadcast({ total: 8, sent: 2, progressAt: fixtureNow + 1 })]);
    expect(bar()).toHaveAttribute('value', '2');
    expect(bar()).toHaveAttribute('max', '8');
    expect(screen.getByText(/You can leave this page/)).toBeInTheDocument();
    expect(readersOf).not.toHaveBeenCalled();

    setBroadcasts([aBroadcast({ state: 'sent', total: 8, sent: 8 })]);
    expect(bar()).toBeNull();
    expect(screen.getByText('Sent to 8 people')).toBeInTheDocument();
    expect(await screen.findByText('2 have read it')).toBeInTheDocument();
    readersOf.mockResolvedValueOnce(5);
    await userEvent.click(screen.getByRole('button', { name: 'Count again' }));
    expect(await screen.findByText('5 have read it')).toBeInTheDocument();
  });

  test.each([
    ['event-over', 'Stopped, because the event ended.'],
    ['not-allowed', 'Stopped, because its author may no longer write here.'],
    ['too-many', 'Not sent: the group had become too large.'],
  ] as const)('says why it was stopped: %s', (stopped, words) => {
    page({}, [aBroadcast({ state: 'stopped', stopped, total: 8, sent: 3 })]);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText('Sent to 3 people')).toBeInTheDocument();
  });

  test('tells nothing of readers who could not be counted', async () => {
    const { readersOf } = page({ readersOf: () => Promise.resolve(undefined) }, [
      aBroadcast({ state: 'sent', total: 1, sent: 1 }),
    ]);
    expect(await screen.findByText('Sent to 1 person')).toBeInTheDocument();
    expect(readersOf).not.toHaveBeenCalled();
    expect(screen.queryByText(/read it/)).toBeNull();
  });
});
