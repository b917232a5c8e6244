import { fireEvent, screen } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { JoinInvitationView, type JoinInvitationStep } from './join-invitation.view.tsx';

const shown = { orgName: 'Kermesse', inviterName: 'Amara Okafor', maskedEmail: 'n•••@p•••.example' };

function view(step: JoinInvitationStep, language: 'en' | 'fr' = 'en') {
  const given = { onDecline: vi.fn(() => Promise.resolve()), onSignOut: vi.fn(), onRetry: vi.fn() };
  renderView(
    () => (
      <JoinInvitationView
        step={step}
        signInHref="/sign-in"
        signUpHref="/sign-up"
        homeHref="/"
        consent={() => <p>Consent</p>}
        {...given}
      />
    ),
    language,
  );
  return given;
}

describe('whoever was imported and opens the mail', () => {
  test('reads who put her on the list, and signs in or up with that address', () => {
    view({ at: 'stranger', shown });
    screen.getByRole('heading', { name: 'Invitation to the community of Kermesse' });
    screen.getByText(/^Amara Okafor has put your name and your email address n•••@p•••\.example on the list/);
    expect(screen.getByRole('link', { name: 'Create account' })).toHaveAttribute('href', '/sign-up');
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(screen.queryByText('Consent')).toBeNull();
  });

  test('takes herself off the list without an account, after one question', async () => {
    const { onDecline } = view({ at: 'stranger', shown }, 'fr');
    fireEvent.click(screen.getByRole('button', { name: 'Me retirer de la liste' }));
    const dialog = await screen.findByRole('alertdialog', {}, { timeout: 10_000 });
    expect(dialog).toHaveTextContent('Vous retirer de la liste');
    expect(onDecline).not.toHaveBeenCalled();
    const buttons = [...dialog.querySelectorAll('button')];
    fireEvent.click(buttons.find((button) => button.textContent === 'Me retirer de la liste')!);
    expect(onDecline).toHaveBeenCalledOnce();
  });

  test('signed in with the address sees what she agrees to', () => {
    view({ at: 'invited', shown });
    screen.getByText('Consent');
    screen.getByRole('button', { name: 'Take me off the list' });
  });

  test('signed in with another address can sign out', () => {
    const { onSignOut } = view({ at: 'another-address', shown, ownEmail: 'jun@people.example' });
    screen.getByText(/You are signed in as jun@people\.example/);
    expect(screen.queryByText('Consent')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  test.each([
    ['dead', 'This link does not work any more'],
    ['gone', 'You are off the list'],
    ['member', 'You are in this community already'],
  ] as const)('afterwards (%s) is told where she stands', (at, title) => {
    view({ at });
    screen.getByRole('heading', { level: 1, name: title });
    expect(screen.queryByRole('button', { name: 'Take me off the list' })).toBeNull();
  });
});
