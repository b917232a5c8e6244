import { anOrgField } from '@equipage/domain/fixtures';
import { screen, within } from '@solidjs/testing-library';
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
  expect(choices.map(({ textContent }) => textContent)).toEqual(['Choisir…', 'S', 'M', 'XXS (supprimé)']);
});
