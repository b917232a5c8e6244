import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { CheckMailView } from './check-mail.view.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const again = () => screen.getByRole('button', { name: 'Send the mail again' });

function checkMail(mail: 'sent' | 'failed' | undefined, refusal?: string) {
  const onResend = vi.fn(() => Promise.resolve(refusal));
  const onSignOut = vi.fn(() => Promise.resolve());
  renderView(() => (
    <CheckMailView email="ana@example.org" mail={mail} onResend={onResend} onSignOut={onSignOut} />
  ));
  return { onResend, onSignOut };
}

describe('waiting for the mail', () => {
  test('shows the address, so that a typing mistake is seen', () => {
    checkMail('sent');
    screen.getByText('ana@example.org');
  });

  test('right after a mail no other can be sent, and the page says how long', async () => {
    const { onResend } = checkMail('sent');
    screen.getByText('You can send it again in 60 seconds.');
    fireEvent.click(again());
    await pass(59_000);
    screen.getByText('You can send it again in 1 second.');
    fireEvent.click(again());
    expect(onResend).not.toHaveBeenCalled();
    await pass(1_000);
    fireEvent.click(again());
    expect(onResend).toHaveBeenCalledTimes(1);
  });

  test('after sending again the pause begins anew', async () => {
    const { onResend } = checkMail(undefined);
    fireEvent.click(again());
    await pass(0);
    screen.getByText('A new mail is on its way.');
    screen.getByText('You can send it again in 60 seconds.');
    fireEvent.click(again());
    expect(onResend).toHaveBeenCalledTimes(1);
  });

  test('a device that slept through the pause does not count it again', async () => {
    checkMail('sent');
    vi.setSystemTime(Date.now() + 10 * 60_000);
    await pass(1_000);
    expect(again()).not.toHaveAttribute('aria-disabled');
  });

  test('a mail that was refused is explained and can be tried again at once', async () => {
    const { onResend } = checkMail(undefined, 'That was too often.');
    fireEvent.click(again());
    await pass(0);
    screen.getByText('That was too often.');
    fireEvent.click(again());
    expect(onResend).toHaveBeenCalledTimes(2);
  });

  test('when the sign-up could not send it, the page does not claim that one is under way', () => {
    checkMail('failed');
    screen.getByText('The mail could not be sent. Press the button to try again.');
    expect(screen.queryByText(/We sent a link to/)).toBeNull();
  });

  test('with a wrong address one signs out and starts again', () => {
    const { onSignOut } = checkMail('sent');
    fireEvent.click(screen.getByRole('button', { name: 'Sign out and start again' }));
    expect(onSignOut).toHaveBeenCalledTimes(1);
  });
});
