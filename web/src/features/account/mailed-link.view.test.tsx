import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { MailedLinkView, type LinkStep } from './mailed-link.view.tsx';

const wayOn = { next: '/e/fair', signIn: '/sign-in?next=%2Fe%2Ffair', forgotPassword: '/forgot', home: '/' };

function opened(step: LinkStep) {
  const onPassword = vi.fn(() => Promise.resolve([]));
  const onRetry = vi.fn();
  renderView(() => <MailedLinkView step={step} wayOn={wayOn} onPassword={onPassword} onRetry={onRetry} />);
  return { onPassword, onRetry };
}

describe('a link from a mail', () => {
  test.each([
    [
      'opened where she is signed in leads on to where she was',
      { at: 'verified', here: true },
      'Continue',
      wayOn.next,
    ],
    ['opened elsewhere leads to the sign-in', { at: 'verified', here: false }, 'Sign in', wayOn.signIn],
    [
      'for an address, used before, leads to the sign-in, where it shows whether it worked',
      { at: 'dead', purpose: 'verify-email' },
      'Sign in',
      wayOn.signIn,
    ],
    [
      'for a password, too old, leads to a new one',
      { at: 'dead', purpose: 'reset-password' },
      'Get a new link',
      wayOn.forgotPassword,
    ],
    ['cut in half leads home', { at: 'broken' }, 'Back to home', wayOn.home],
    [
      'that changed the password leads to the sign-in',
      { at: 'password-chosen', email: 'ana@example.org' },
      'Sign in',
      wayOn.signIn,
    ],
  ] as const)('%s', (_title, step, name, href) => {
    opened(step);
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
  });

  test('without a network stays good and can be tried again', () => {
    const { onRetry } = opened({ at: 'stuck', why: 'offline' });
    screen.getByText(/The link is still good/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('takes a new password of ten characters and says whose it is', async () => {
    const { onPassword } = opened({ at: 'choose-password', email: 'ana@example.org' });
    screen.getByText('For the account of ana@example.org.');
    fill('New password', 'too short');
    fireEvent.click(screen.getByRole('button', { name: 'Save password' }));
    await screen.findAllByText('Make the password 1 character longer.');
    expect(onPassword).not.toHaveBeenCalled();
    fill('New password', 'too short no more');
    fireEvent.click(screen.getByRole('button', { name: 'Save password' }));
    await waitFor(() => expect(onPassword).toHaveBeenCalledTimes(1));
    expect(onPassword).toHaveBeenCalledExactlyOnceWith('too short no more');
  });
});
