import { fireEvent, screen } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import type { AccountProblem } from './auth-problems.ts';
import { ForgotPasswordView } from './forgot-password.view.tsx';

function forgotForm(problems: readonly AccountProblem[] = []) {
  const onSubmit = vi.fn(() => Promise.resolve(problems));
  renderView(() => <ForgotPasswordView email="ana@example.org" signInHref="/sign-in" onSubmit={onSubmit} />);
  return { onSubmit };
}

describe('a forgotten password', () => {
  test('the answer leaves open whether the address has an account', async () => {
    const { onSubmit } = forgotForm();
    fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await screen.findByText('If there is an account for ana@example.org, a mail with a link is on its way.');
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('ana@example.org');
  });

  test('another address can be tried', async () => {
    forgotForm();
    fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Enter another address' }));
    expect(await screen.findByLabelText('Email address')).toHaveValue('ana@example.org');
  });

  test('without a network nothing is claimed to be sent', async () => {
    forgotForm([{ text: () => 'There is no connection.' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await screen.findByText('There is no connection.');
    expect(screen.queryByText(/is on its way/)).toBeNull();
  });
});
