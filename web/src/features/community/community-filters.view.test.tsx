import { anOrgField } from '@equipage/domain/fixtures';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { readCommunityAddress } from './community-address.ts';
import { CommunityFilters } from './community-filters.view.tsx';

test('a choice that the field no longer offers is still found by, and called removed', () => {
  const field = anOrgField({ name: 'Shirt', labels: ['S', 'M'], removed: ['XXS'] });
  renderView(
    () => (
      <CommunityFilters
        address={readCommunityAddress({ field: field.id })}
        events={[]}
        fields={[field]}
        onChange={vi.fn()}
        onOpen={vi.fn()}
      />
    ),
    'fr',
  );
  // A field without its value narrows nothing yet, so the controls are shut.
  screen.getByRole('button', { name: 'Filtres' }).click();
  const choices = within(screen.getByLabelText('Est')).getAllByRole('option');
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    'Choisir…',
    'Renseignée',
    'S',
    'M',
    'XXS (supprimé)',
  ]);
});

test('of a field without choices is asked whether anything is noted, as soon as it is chosen', () => {
  const [note, shirt] = [anOrgField({ name: 'Note' }), anOrgField({ name: 'Shirt', labels: ['S', 'M'] })];
  const onChange = vi.fn();
  renderView(() => (
    <CommunityFilters
      address={readCommunityAddress({})}
      events={[]}
      fields={[note, shirt]}
      onChange={onChange}
      onOpen={vi.fn()}
    />
  ));
  screen.getByRole('button', { name: 'Filters' }).click();
  const choose = (id: string) =>
    fireEvent.change(screen.getByLabelText('Organization information'), { target: { value: id } });
  choose(note.id);
  expect(onChange).toHaveBeenLastCalledWith({ field: note.id, choice: 'some' });
  choose(shirt.id);
  expect(onChange).toHaveBeenLastCalledWith({ field: shirt.id, choice: '' });
});
