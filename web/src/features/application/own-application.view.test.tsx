import type { ApplicationStatus } from '@equipage/domain';
import { screen, waitFor, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { OwnApplicationView, type OwnApplicationProps } from './own-application.view.tsx';

beforeAll(() => import('../../ui/dialog-window.tsx').then(() => undefined));

function own(facts: Partial<OwnApplicationProps> = {}) {
  const onApply = vi.fn(() => new Promise<void>(() => undefined));
  const onCancel = vi.fn(() => Promise.resolve());
  renderView(() => (
    <OwnApplicationView
      status={undefined}
      appliedAt={undefined}
      orgName="Les Folles Granges"
      over={false}
      welcome="open"
      event={{ applyUntil: null, timeZone: 'Europe/Paris' }}
      cameBack={false}
      emailVerified
      checkMailHref="/check-mail"
      conversationHref="/messages/x"
      answersHref={undefined}
      newQuestions={0}
      problem={undefined}
      onApply={onApply}
      onCancel={onCancel}
      {...facts}
    />
  ));
  return { onApply, onCancel };
}

const apply = () => screen.queryByRole('button', { name: /^Apply/ });
const cancel = () => screen.queryByRole('button', { name: 'Cancel application' });

describe('my own application', () => {
  test('somebody without one is told who gets what, and a double click applies once', async () => {
    const { onApply } = own();
    expect(screen.getByText(/go to Les Folles Granges/)).toBeInTheDocument();
    await userEvent.dblClick(apply()!);
    expect(onApply).toHaveBeenCalledTimes(1);
  });

  test('whoever comes back from signing up still presses the button herself', () => {
    const { onApply } = own({ cameBack: true });
    expect(screen.getByRole('heading', { name: 'You are back: one more click' })).toBeInTheDocument();
    expect(onApply).not.toHaveBeenCalled();
  });

  const lastDay = { applyUntil: Date.parse('2026-07-04T00:00+02:00'), timeZone: 'Europe/Paris' };

  test.each([undefined, 'canceled'] as const)('who is %s reads by when to apply', (status) => {
    own({ status, event: lastDay });
    expect(screen.getByText(/^Apply by .*3 July 2026\.$/)).toBeInTheDocument();
    expect(apply()).toBeInTheDocument();
  });

  test('a full event offers its waiting list before anything is filled in', () => {
    own({ welcome: 'waiting', event: lastDay });
    expect(screen.getByText('Every place is taken')).toBeInTheDocument();
    expect(screen.getByText(/^Apply by .*3 July 2026\.$/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Join the waiting list' })).toBeInTheDocument();
    expect(apply()).toBeNull();
  });

  test.each([
    ['full', undefined, 'Every place is taken'],
    ['full', 'canceled', 'Every place is taken'],
    ['closed', undefined, 'Applications are closed'],
    ['closed', 'canceled', 'Applications are closed'],
  ] as const)('at an event that is %s, who is %s cannot press in vain', (welcome, status, words) => {
    own({ welcome, status, event: lastDay });
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(apply()).toBeNull();
  });

  test('who has a place is told nothing of others who want one', () => {
    own({ status: 'accepted', welcome: 'waiting', event: lastDay });
    expect(screen.queryByText('Every place is taken')).toBeNull();
    expect(screen.queryByText(/Apply by/)).toBeNull();
  });

  test('an address that is not proven is proven first', () => {
    own({ emailVerified: false });
    expect(apply()).toBeNull();
    expect(screen.getByRole('link', { name: 'Confirm the address' })).toHaveAttribute('href', '/check-mail');
  });

  test.each(['pending', 'accepted', 'waitlisted'] as const)(
    'a teammate who is %s can write and cancel',
    (status) => {
      own({ status });
      expect(screen.getByRole('link', { name: 'Write to the organizers' })).toBeInTheDocument();
      expect(cancel()).toBeInTheDocument();
      expect(apply()).toBeNull();
    },
  );

  test('somebody who was declined cannot apply again, somebody who canceled can', () => {
    own({ status: 'declined' });
    expect(apply()).toBeNull();
    expect(cancel()).toBeNull();
    own({ status: 'canceled' });
    expect(apply()).toBeInTheDocument();
  });

  test('canceling is asked about once, and keeping is one press', async () => {
    const user = userEvent.setup();
    const { onCancel } = own({ status: 'accepted' });
    await user.click(cancel()!);
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Keep application' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    // The page behind becomes reachable a moment after the question has gone.
    await user.click(await screen.findByRole('button', { name: 'Cancel application' }));
    expect(onCancel).not.toHaveBeenCalled();
    const again = await screen.findByRole('alertdialog');
    await user.click(within(again).getByRole('button', { name: 'Cancel application' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  test.each(['pending', 'accepted', 'waitlisted', 'declined', 'canceled'] as ApplicationStatus[])(
    'after the event nothing is left to do for somebody who is %s but to read',
    (status) => {
      own({ status, over: true });
      expect(apply()).toBeNull();
      expect(cancel()).toBeNull();
      expect(screen.getByRole('link', { name: 'Read the conversation' })).toBeInTheDocument();
    },
  );

  test('a refusal stands beside the button', () => {
    own({ problem: 'This event takes no applications at the moment.' });
    expect(screen.getByRole('alert')).toHaveTextContent('takes no applications');
    expect(apply()).toBeInTheDocument();
  });
});
