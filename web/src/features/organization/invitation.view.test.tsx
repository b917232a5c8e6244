import { fixtureNow as now } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { InvitationView, type InvitationStep } from './invitation.view.tsx';

const shown = {
  orgName: 'Kermesse',
  event: null,
  role: 'manager',
  inviterName: 'Amara Okafor',
  maskedEmail: 'n•••@p•••.example',
  expiresAt: now,
} as const;

function view(step: InvitationStep, problem?: string) {
  const given = { onAccept: vi.fn(), onSignOut: vi.fn(), onRetry: vi.fn() };
  renderView(() => (
    <InvitationView
      step={step}
      signInHref="/sign-in"
      signUpHref="/sign-up"
      homeHref="/"
      problem={problem}
      guard={(button) => button()}
      {...given}
    />
  ));
  return given;
}

const button = (name: string) => screen.queryByRole('button', { name });

describe('whoever opens an invitation', () => {
  test('signed out is told who asks for what, and signs in or up with the address', () => {
    view({ at: 'stranger', shown });
    screen.getByRole('heading', { name: 'Invitation to Kermesse' });
    screen.getByText('Amara Okafor invites you to Kermesse.');
    screen.getByText(/^Manager\. Prepares and runs all events/);
    screen.getByText(/n•••@p•••\.example/);
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(screen.getByRole('link', { name: 'Create account' })).toHaveAttribute('href', '/sign-up');
    expect(button('Accept invitation')).toBeNull();
  });

  test('with the address accepts', () => {
    const { onAccept } = view({ at: 'invited', shown });
    fireEvent.click(button('Accept invitation')!);
    expect(onAccept).toHaveBeenCalledOnce();
  });

  test('with another address learns whose it is as far as to know it again, and can sign out', () => {
    const { onSignOut } = view({ at: 'another-address', shown, ownEmail: 'jun@people.example' });
    const text = screen.getByText(/You are signed in as jun@people\.example/).textContent;
    expect(text).toContain('n•••@p•••.example');
    expect(button('Accept invitation')).toBeNull();
    fireEvent.click(button('Sign out')!);
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  test('who is in already is led there', () => {
    view({ at: 'inside', shown, href: '/organizations/k' });
    screen.getByText('You are in already');
    expect(screen.getByRole('link', { name: 'Open Kermesse' })).toHaveAttribute('href', '/organizations/k');
    expect(button('Accept invitation')).toBeNull();
  });

  test('an event is named with its organization', () => {
    view({ at: 'invited', shown: { ...shown, event: { name: 'Street Dance' }, role: 'coordinator' } });
    screen.getByRole('heading', { name: 'Invitation to Street Dance' });
    screen.getByText('Amara Okafor invites you to Street Dance, an event of Kermesse.');
    screen.getByText(/^Coordinator\./);
  });

  test.each([
    ['link-wrong', /not complete/],
    ['link-used', /accepted already/],
    ['link-withdrawn', /was withdrawn/],
    ['link-superseded', /later mail/],
    ['link-expired', /seven days/],
  ] as const)('by a dead link is told why: %s', (why, words) => {
    view({ at: 'dead', why });
    screen.getByRole('heading', { name: 'This invitation does not work' });
    screen.getByText(words);
    expect(button('Accept invitation')).toBeNull();
  });

  test('who has accepted it before is led on', () => {
    view({ at: 'accepted', href: '/organizations/k', toEvent: false });
    expect(screen.getByRole('link', { name: 'Open the organization' })).toHaveAttribute(
      'href',
      '/organizations/k',
    );
  });

  test('without network tries again', () => {
    const { onRetry } = view({ at: 'stuck', text: 'There is no connection.' });
    screen.getByText('There is no connection.');
    fireEvent.click(button('Try again')!);
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('and cannot accept just now is told so beside the button', () => {
    view({ at: 'invited', shown }, 'That was too often.');
    expect(screen.getByRole('alert')).toHaveTextContent('That was too often.');
  });
});
