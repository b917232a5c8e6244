import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView, testI18n } from '../../test-render.tsx';
import { authProblems, type AccountProblem } from './auth-problems.ts';
import { SignInView } from './sign-in.view.tsx';

function signInForm(problems: readonly AccountProblem[] = [], email?: string) {
  const onSubmit = vi.fn(() => Promise.resolve(problems));
  renderView(() => (
    <SignInView
      hasWayBack={false}
      email={email}
      signUpHref="/sign-up?next=%2Fe%2Ffair"
      forgotHref="/forgot-password"
      onSubmit={onSubmit}
      onProvider={() => Promise.resolve(problems)}
    />
  ));
  return { onSubmit };
}

const email = () => screen.getByLabelText('Email address');
const password = () => screen.getByLabelText('Password', { exact: true });
const send = () => fireEvent.submit(email().closest('form')!);

describe('signing in', () => {
  test('a refusal names neither the address nor the password as the wrong one', async () => {
    signInForm(authProblems(testI18n(), 'wrong-credentials'));
    fill('Email address', 'ana@example.org');
    fill('Password', 'not hers');
    send();
    await screen.findByText(/^This address and this password do not belong together/);
    expect(email()).toBeValid();
    expect(password()).toBeValid();
    expect(password()).toHaveValue('not hers');
  });

  test('somebody who came by Google before is told so after trying Facebook', async () => {
    signInForm(authProblems(testI18n(), 'account-exists'));
    fireEvent.click(screen.getByRole('button', { name: 'Continue with Facebook' }));
    await screen.findByText(/you signed in to it in another way so far/);
  });

  test('closing the pop-up is no mistake', async () => {
    signInForm(authProblems(testI18n(), 'popup-closed'));
    fireEvent.click(screen.getByRole('button', { name: 'Continue with Google' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Continue with Google' })).toBeEnabled());
    expect(screen.queryByRole('group')).toBeNull();
  });

  test('a password is missing only when it is empty: old ones may be short', async () => {
    const { onSubmit } = signInForm();
    fill('Email address', 'ana@example.org');
    send();
    await waitFor(() => expect(password()).toHaveAccessibleDescription('Enter your password.'));
    fill('Password', 'short');
    send();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('ana@example.org', 'short');
  });

  test('the typed address goes along to the page for a forgotten password', () => {
    signInForm();
    fill('Email address', 'ana@example.org');
    expect(screen.getByRole('link', { name: 'Forgot your password?' })).toHaveAttribute(
      'state',
      '{"email":"ana@example.org"}',
    );
  });

  test('the way back goes along to the sign-up', () => {
    signInForm();
    expect(screen.getByRole('link', { name: 'Create an account' })).toHaveAttribute(
      'href',
      '/sign-up?next=%2Fe%2Ffair',
    );
  });
});
