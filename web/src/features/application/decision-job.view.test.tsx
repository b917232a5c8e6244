import { aDecisionJob, uidOf } from '@equipage/domain/fixtures';
import type { DecisionJob } from '@equipage/domain';
import { screen, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { DecisionJobView } from './decision-job.view.tsx';

const names = ['Ada', 'Ben', 'Cleo', 'Dan'];
const uids = names.map((name) => uidOf(name));

function shown(facts: Partial<DecisionJob>, language: 'en' | 'fr' = 'en') {
  const onClose = vi.fn();
  const [job, setJob] = createSignal(aDecisionJob({ uids, ...facts }));
  renderView(
    () => (
      <DecisionJobView
        job={job()}
        personOf={(uid) => <a href={`/${uid}`}>{names[uids.indexOf(uid)]}</a>}
        onClose={onClose}
      />
    ),
    language,
  );
  return { onClose, change: (next: Partial<DecisionJob>) => setJob((before) => ({ ...before, ...next })) };
}

const bar = () => screen.queryByRole('progressbar');
const refusals = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a decision on many', () => {
  test('shows how far it is while it goes on, and that nobody has to wait for it', () => {
    const { change } = shown({ results: ['done'] });
    expect(screen.getByRole('progressbar', { name: 'Accepting' })).toHaveAttribute('value', '1');
    expect(bar()).toHaveAttribute('max', '4');
    expect(screen.getByText('25%')).toBeInTheDocument();
    expect(screen.getByText(/You can leave this page/)).toBeInTheDocument();
    change({ results: ['done', 'done', 'unchanged'] });
    expect(bar()).toHaveAttribute('value', '3');
    expect(screen.queryByRole('button', { name: 'Close the report' })).toBeNull();
  });

  test('says then what became of each person, the reasons by name', async () => {
    const { onClose, change } = shown({ results: [] });
    change({ state: 'done', results: ['done', 'no-license', 'unchanged', 'application-canceled'] });
    expect(bar()).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('1 person accepted');
    expect(screen.getByText('1 person stood there already.')).toBeInTheDocument();
    expect(screen.getByText('2 people could not be decided on:')).toBeInTheDocument();
    expect(refusals()).toEqual([
      expect.stringMatching(/^Ben: .*license/),
      expect.stringMatching(/^Dan: .*canceled/),
    ]);
    expect(screen.getByRole('link', { name: 'Ben' })).toHaveAttribute('href', `/${uids[1]}`);
    await userEvent.click(screen.getByRole('button', { name: 'Close the report' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('counts those only who are there, when all went well', () => {
    shown({ decision: 'waitlisted', state: 'done', results: ['done', 'done', 'done', 'done'] });
    expect(screen.getByRole('status')).toHaveTextContent('4 people put on the waiting list');
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByText(/stood there already/)).toBeNull();
  });

  test('says that it was stopped, and how far it had come', () => {
    shown({ decision: 'declined', state: 'stopped', results: ['done', 'done'] }, 'fr');
    expect(screen.getByText(/^2 personnes/)).toBeInTheDocument();
    expect(screen.getByText(/arrêté/i)).toBeInTheDocument();
  });
});
