import type { Sharing } from '@equipage/domain';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FormProblem } from '../../ui/form-problems.ts';
import { fill, renderView } from '../../test-render.tsx';
import { OwnProfileView } from './own-profile.view.tsx';

// The files that are fetched on first use; here they would have to be compiled while a test waits.
beforeAll(async () => {
  await Promise.all([
    import('../../ui/dialog-window.tsx'),
    import('./sharing-dialog.view.tsx'),
    import('./words-form.view.tsx'),
  ]);
});

function profile(
  words: string,
  answer: () => Promise<readonly FormProblem<'words'>[]> = () => Promise.resolve([]),
  refusedSharing?: string,
) {
  const onSave = vi.fn(answer);
  const onSharing = vi.fn((_: Sharing) => Promise.resolve(refusedSharing));
  renderView(() => (
    <OwnProfileView
      name="Noor Haddad"
      thumbnail={null}
      words={words}
      sharing="restricted"
      sending={false}
      href="/profile"
      onSave={onSave}
      onSharing={onSharing}
    />
  ));
  return { onSave, onSharing };
}

const label = 'About you (optional)';
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('my profile', () => {
  test('without words, it says what they are for', () => {
    profile('');
    screen.getByText(/Organizers read them when you apply\.$/);
    screen.getByRole('button', { name: 'Add a few words' });
  });

  test('the level of sharing is said with what it means', () => {
    profile('Stage hand.');
    screen.getByText('Sharing: restricted');
    screen.getByText('Organizers see only the events of their own organization.');
  });

  test('the words are written where they stand, and saved once', async () => {
    const { onSave } = profile('Stage hand.');
    press('Edit your words');
    expect(await screen.findByLabelText(label)).toHaveFocus();
    expect(screen.getByLabelText(label)).toHaveValue('Stage hand.');
    fill(label, 'Stage hand and cook.');
    press('Save');
    await waitFor(() => expect(screen.queryByLabelText(label)).toBeNull());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Stage hand and cook.');
    expect(screen.getByRole('button', { name: 'Edit your words' })).toHaveFocus();
  });

  test('Escape gives up without saving', async () => {
    const { onSave } = profile('Stage hand.');
    press('Edit your words');
    await screen.findByLabelText(label);
    fill(label, 'Something else');
    fireEvent.keyDown(screen.getByLabelText(label), { key: 'Escape' });
    await screen.findByText('Stage hand.');
    expect(onSave).not.toHaveBeenCalled();
  });

  test('too many words are not cut but told', async () => {
    const { onSave } = profile('');
    press('Add a few words');
    await screen.findByLabelText(label);
    fill(label, 'a'.repeat(2_001));
    press('Save');
    await screen.findAllByText('Shorten the text to 2,000 characters at most.');
    expect(onSave).not.toHaveBeenCalled();
  });

  test('words that were refused stay in the field', async () => {
    profile('', () => Promise.resolve([{ text: () => 'There is no connection.' }]));
    press('Add a few words');
    await screen.findByLabelText(label);
    fill(label, 'Cook.');
    press('Save');
    await screen.findByText('There is no connection.');
    expect(screen.getByLabelText(label)).toHaveValue('Cook.');
  });

  test('the level is changed after both were explained', async () => {
    const { onSharing } = profile('Stage hand.');
    press('Change sharing');
    const full = await screen.findByRole('radio', { name: /^Full/ });
    expect(screen.getByRole('radio', { name: /^Restricted/ })).toBeChecked();
    expect(full).toHaveAccessibleDescription(/every event you took part in/);
    fireEvent.click(full);
    press('Share like this');
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
    expect(onSharing).toHaveBeenCalledExactlyOnceWith('full');
  });

  test('a look at the levels changes nothing', async () => {
    const { onSharing } = profile('Stage hand.');
    press('Change sharing');
    fireEvent.click(await screen.findByRole('radio', { name: /^Full/ }));
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
    press('Change sharing');
    expect(await screen.findByRole('radio', { name: /^Restricted/ })).toBeChecked();
    expect(onSharing).not.toHaveBeenCalled();
  });

  test('a change that was refused is told where it was asked for', async () => {
    profile('Stage hand.', undefined, 'There is no connection.');
    press('Change sharing');
    fireEvent.click(await screen.findByRole('radio', { name: /^Full/ }));
    press('Share like this');
    await screen.findByText('There is no connection.');
    expect(screen.getByRole('radio', { name: /^Full/ })).toBeChecked();
  });
});
