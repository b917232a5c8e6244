import { fixtureNow } from '@equipage/domain/fixtures';
import { screen } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { ApplicationNoteView } from './application-note.view.tsx';

function noted(tags: string[], refusal?: string) {
  const onTags = vi.fn(() => Promise.resolve(refusal));
  const onNote = vi.fn(() => Promise.resolve(refusal));
  renderView(() => (
    <ApplicationNoteView
      uid="giulia"
      note={{ id: 'giulia', note: 'Drives', tags, updatedAt: fixtureNow }}
      knownTags={['Driver', 'Kitchen']}
      onTags={onTags}
      onNote={onNote}
    />
  ));
  return { onTags, onNote };
}
const field = (name: string) =>
  screen.getByRole<HTMLInputElement>(name === 'Add a tag' ? 'combobox' : 'textbox', {
    name: new RegExp(`^${name}`),
  });

describe('what organizers note', () => {
  test('a tag is added by Enter and taken away by its button', async () => {
    const { onTags } = noted(['Driver']);
    await userEvent.type(field('Add a tag'), 'First aid{Enter}');
    expect(onTags).toHaveBeenLastCalledWith(['Driver', 'First aid']);
    expect(field('Add a tag').value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Driver' }));
    expect(onTags).toHaveBeenLastCalledWith([]);
  });

  test('an eleventh tag is not sent, and the reason is said', async () => {
    const { onTags } = noted(Array.from({ length: 10 }, (_, n) => `tag ${n}`));
    await userEvent.type(field('Add a tag'), 'more{Enter}');
    expect(onTags).not.toHaveBeenCalled();
    expect(screen.getByText('At most 10 tags.')).toBeInTheDocument();
  });

  test('a note is saved by a button that is there once something changed', async () => {
    const { onNote } = noted([]);
    expect(screen.queryByRole('button', { name: 'Save note' })).toBeNull();
    await userEvent.type(field('Private note'), ' a van');
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }));
    expect(onNote).toHaveBeenCalledWith('Drives a van');
  });

  test('a note that was refused stays in its field with the reason', async () => {
    noted([], 'Gone');
    await userEvent.type(field('Private note'), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }));
    expect(await screen.findByText('Gone')).toBeInTheDocument();
    expect(field('Private note').value).toBe('Drives!');
  });
});
