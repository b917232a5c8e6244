import { aScanEntry, fixtureNow as now } from '@equipage/domain/fixtures';
import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal, type JSX } from 'solid-js';
import { expect, test } from 'vitest';
import { renderView } from '../../test-render.tsx';
import type { Recorded, ScanAnswer } from './scan-answer.ts';
import { aScanSheet } from './scan-sheet.fixtures.ts';
import { ScanView } from './scan.view.tsx';

const giulia = aScanEntry({ name: 'Giulia Conti' });

/** A gate that knows Giulia, without a camera. */
function Gate(): JSX.Element {
  const [search, setSearch] = createSignal('');
  const [answer, setAnswer] = createSignal<ScanAnswer>();
  const counter = { id: 'entry', name: 'Entry', rule: 'presence' } as const;
  const found = () => (search() === '' ? [] : [giulia]);
  const answerAbout = (recorded: Recorded | undefined): ScanAnswer => ({
    is: 'person',
    person: giulia,
    verdict: { is: 'fine' },
    recorded,
    badgeHash: null,
  });
  const sheet = () => {
    const current = answer();
    return (
      current &&
      aScanSheet({
        answer: current,
        onRecord: () => setAnswer(answerAbout({ at: now, counter: 'entry', kind: 'in' })),
        onUndo: () => setAnswer(undefined),
        onClose: () => setAnswer(undefined),
      })
    );
  };
  return (
    <ScanView
      eventName="Street Dance"
      homeHref="/"
      status={{
        online: true,
        fresh: true,
        asOf: now,
        people: 1,
        waiting: 0,
        inMemory: false,
        timeZone: 'Europe/Paris',
        now,
      }}
      counters={[counter]}
      counter={counter}
      mode="in"
      onCounter={() => undefined}
      onMode={() => undefined}
      onSettings={undefined}
      cameraId="camera"
      camera="running"
      hasTorch={false}
      torch={false}
      sound={false}
      onTorch={() => undefined}
      onSound={() => undefined}
      onTurn={() => undefined}
      onRetryCamera={() => undefined}
      sheet={sheet()}
      search={search()}
      found={found()}
      pictureOf={() => null}
      onSearch={setSearch}
      onChoose={() => {
        setSearch('');
        setAnswer(answerAbout(undefined));
      }}
      refused={[]}
      onRetry={() => undefined}
      onDiscard={() => undefined}
    />
  );
}

test('somebody without camera and pointer types, records and is ready for the next one', async () => {
  const user = userEvent.setup();
  renderView(() => <Gate />);
  const search = screen.getByLabelText('Name or code');
  search.focus();
  await user.keyboard('giu');
  await user.tab();
  expect(screen.getByRole('button', { name: 'Giulia Conti' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Record' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Recorded at');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(search).toHaveFocus());
});
