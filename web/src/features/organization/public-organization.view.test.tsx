import { anEvent, anOrganization } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { PublicOrganizationView, type PublicOrganization } from './public-organization.view.tsx';

function page(reading: PublicOrganization, language: 'en' | 'fr' = 'en') {
  const onRetry = vi.fn();
  renderView(() => <PublicOrganizationView reading={reading} onRetry={onRetry} />, language);
  return onRetry;
}

const organization = anOrganization({
  name: 'Les Folles Granges',
  description: 'Music in barns.',
  website: 'https://www.granges.example/',
  contactEmail: 'hello@granges.example',
});

test('a stranger sees who it is, how to reach it, and each event with its page', () => {
  const event = anEvent({ id: '0a1b2c3d4e5f', name: 'Bal' });
  page({ state: 'found', organization, events: [event] });
  screen.getByRole('heading', { level: 1, name: 'Les Folles Granges' });
  expect(screen.getByRole('link', { name: 'granges.example' })).toHaveAttribute(
    'href',
    'https://www.granges.example/',
  );
  expect(screen.getByRole('link', { name: 'hello@granges.example' })).toHaveAttribute(
    'href',
    'mailto:hello%40granges.example',
  );
  expect(screen.getByRole('link', { name: 'Bal' })).toHaveAttribute('href', '/e/bal-0a1b2c3d4e5f');
});

test('without events the page says so, and what is empty is left out', () => {
  const bare = anOrganization({ description: '' });
  page({ state: 'found', organization: bare, events: [] }, 'fr');
  screen.getByText('Aucun événement n’est annoncé pour le moment.');
  expect(screen.queryByText('Site web')).toBeNull();
});

test('the door into the community stands open only where the organization wants it', () => {
  const open = anOrganization({ name: 'Kermesse', openToJoin: true });
  page({ state: 'found', organization: open, events: [] });
  const door = screen.getByRole('link', { name: 'Join the community' });
  expect(door).toHaveAttribute('href', `/join/${open.id}`);
  page({ state: 'found', organization, events: [] });
  expect(screen.getAllByRole('link', { name: 'Join the community' })).toHaveLength(1);
});

test('an address that leads nowhere says so', () => {
  page({ state: 'unavailable' });
  screen.getByRole('heading', { level: 1, name: 'There is no organization at this address' });
});

test('a failed reading can be tried again', () => {
  const onRetry = page({ state: 'failed' });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});
