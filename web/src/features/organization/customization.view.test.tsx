import { anOrganization } from '@equipage/domain/fixtures';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { CustomizationView } from './customization.view.tsx';
import type { LookEdits } from './look-draft.ts';
import { SlugForm } from './slug-form.view.tsx';

const stored = anOrganization({ name: 'Granges', description: 'Music in barns.' });

function form(onLogo: (file: File) => Promise<string | undefined> = () => Promise.resolve(undefined)) {
  const onSave = vi.fn(() => Promise.resolve([]));
  renderView(() => {
    const [edits, setEdits] = createSignal<LookEdits>({});
    return (
      <CustomizationView stored={stored} edits={edits()} onEdit={setEdits} onLogo={onLogo} onSave={onSave} />
    );
  });
  return onSave;
}

const preview = () => within(screen.getByRole('region', { name: 'Preview' }));
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the appearance of an organization', () => {
  test('the preview follows while one types, and keeps what stood there while a text is unsound', () => {
    form();
    fill('Name', 'Les Granges');
    preview().getByText('Les Granges');
    fill('Name', '');
    preview().getByText('Granges');
  });

  test('only what was changed is saved', async () => {
    const onSave = form();
    fireEvent.click(screen.getByRole('radio', { name: 'Plum' }));
    fill('Website (optional)', 'granges.example');
    save();
    await vi.waitFor(() =>
      expect(onSave).toHaveBeenCalledWith({ color: 'plum', website: 'https://granges.example/' }),
    );
  });

  test('somebody without a pointer changes text and colour, and saves', async () => {
    const user = userEvent.setup();
    const onSave = form();
    const goTo = async (control: HTMLElement) => {
      for (let presses = 0; presses < 30 && document.activeElement !== control; presses++) await user.tab();
      expect(control).toHaveFocus();
    };
    await goTo(screen.getByLabelText('Name'));
    await user.keyboard('Les Granges');
    // Into the set by Tab, through it by arrows.
    await goTo(screen.getByRole('radio', { checked: true }));
    await user.keyboard('{ArrowDown}');
    await goTo(screen.getByRole('button', { name: 'Save' }));
    await user.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(onSave).toHaveBeenCalledWith({ name: 'Les Granges', color: expect.any(String) }),
    );
  });

  test('what cannot be stored is told beside its field, and nothing is saved', async () => {
    const onSave = form();
    fill('Website (optional)', 'granges');
    save();
    await vi.waitFor(() =>
      expect(screen.getByLabelText('Website (optional)')).toHaveAttribute('aria-invalid', 'true'),
    );
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('the public address', () => {
  function slugForm(onClaim: (slug: string) => Promise<string | undefined>) {
    renderView(() => (
      <SlugForm slug="granges" addressOf={(slug) => `equipage.example/o/${slug}`} onClaim={onClaim} />
    ));
  }
  const change = () => fireEvent.click(screen.getByRole('button', { name: 'Change the address' }));

  test('whatever is typed becomes an address, which is shown before it is asked for', async () => {
    const onClaim = vi.fn(() => Promise.resolve(undefined));
    slugForm(onClaim);
    fill('Address', ' Été à Brest ');
    screen.getByText('The page will be at equipage.example/o/ete-a-brest');
    change();
    await vi.waitFor(() => expect(onClaim).toHaveBeenCalledWith('ete-a-brest'));
  });

  test('an address of another organization is told at the field, and what was typed stays', async () => {
    slugForm(() => Promise.resolve('Taken.'));
    fill('Address', 'fanfares');
    change();
    await vi.waitFor(() => expect(screen.getAllByText('Taken.').length).toBeGreaterThan(0));
    expect(screen.getByLabelText('Address')).toHaveValue('fanfares');
  });

  test.each(['ab', '漢字', 'granges'])('%s is not asked for at all', async (typed) => {
    const onClaim = vi.fn(() => Promise.resolve(undefined));
    slugForm(onClaim);
    fill('Address', typed);
    change();
    await vi.waitFor(() => expect(screen.getByLabelText('Address')).toHaveAttribute('aria-invalid', 'true'));
    expect(onClaim).not.toHaveBeenCalled();
  });
});
