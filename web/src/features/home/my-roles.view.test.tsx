import { screen } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { MyEventRoles, MyOrganizations } from './my-roles.view.tsx';

describe('my organizations', () => {
  test('somebody without one is told what it is for, and can create one', () => {
    renderView(() => <MyOrganizations organizations={[]} newHref="/organizations/new" />);
    screen.getByText(/^Do you organize events\?/);
    expect(screen.getByRole('link', { name: 'New organization' })).toHaveAttribute(
      'href',
      '/organizations/new',
    );
  });

  test('each shows the role and leads to its space; another one can be created', () => {
    renderView(() => (
      <MyOrganizations
        organizations={[
          { id: 'a', role: 'owner', name: 'Lantern friends', href: '/organizations/a' },
          { id: 'b', role: 'manager', name: 'Harbour club', href: '/organizations/b' },
        ]}
        newHref="/organizations/new"
      />
    ));
    expect(screen.getByRole('link', { name: 'Lantern friends' })).toHaveAttribute('href', '/organizations/a');
    screen.getByText('Owner');
    screen.getByText('Manager');
    screen.getByRole('link', { name: 'New organization' });
  });

  test('a role is shown before the name of its organization was read', () => {
    renderView(() => (
      <MyOrganizations
        organizations={[{ id: 'a', role: 'owner', name: undefined, href: '/organizations/a' }]}
        newHref="/organizations/new"
      />
    ));
    screen.getByText('Owner');
    screen.getByText('Loading');
  });
});

describe('events I run', () => {
  test('are not mentioned to people who run none', () => {
    renderView(() => <MyEventRoles events={[]} />);
    expect(screen.queryByText('Events I run')).toBeNull();
  });

  test('lead a coordinator to the event, and a scanner nowhere yet', () => {
    renderView(() => (
      <MyEventRoles
        events={[
          { id: 'a', role: 'coordinator', name: 'Spring fair', orgName: 'Club', href: '/events/a' },
          { id: 'b', role: 'scanner', name: 'Night walk', orgName: 'Club', href: undefined },
        ]}
      />
    ));
    expect(screen.getByRole('link', { name: 'Spring fair' })).toHaveAttribute('href', '/events/a');
    expect(screen.queryByRole('link', { name: 'Night walk' })).toBeNull();
  });
});
