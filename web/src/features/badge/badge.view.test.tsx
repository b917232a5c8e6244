import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { BadgeView, type BadgeViewProps } from './badge.view.tsx';

const card = {
  name: 'Noor Haddad',
  thumbnail: null,
  code: { size: 33, path: 'M4 4h7v1h-7z' },
  spoken: 'K7Q M2X',
};

function badge(props: Partial<BadgeViewProps> = {}, language: 'en' | 'fr' = 'en') {
  const given = {
    card,
    kept: false,
    unreachable: false,
    problem: undefined,
    homeHref: '/',
    onRetry: vi.fn(),
    onRenew: vi.fn((): Promise<string | undefined> => Promise.resolve(undefined)),
    onPrint: vi.fn(),
    ...props,
  };
  renderView(() => <BadgeView {...given} />, language);
  return given;
}

/** The dialog's code is fetched when the first one opens, which takes its time on a busy machine. */
const patience = { timeout: 20_000 };

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('my code', () => {
  test('is shown with the name and what to read out under it, and nothing else that tells of me', () => {
    badge();
    const shown = screen.getByRole('article', { name: 'Badge of Noor Haddad' });
    expect(shown).toHaveTextContent(/^Noor HaddadTo read out: K7Q M2X$/);
    screen.getByRole('img', { name: 'QR code for the gate' });
    screen.getByText(/turn up the brightness/);
  });

  test('from the device says that it was not checked', () => {
    badge({ kept: true });
    screen.getByText(/as it was last seen on this device/);
  });

  test('can be printed', () => {
    const { onPrint } = badge();
    press('Print');
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

describe('renewing', () => {
  test('says what it does before it does it, and the way out comes first', patience, async () => {
    const { onRenew } = badge();
    press('Renew code');
    const dialog = await screen.findByRole('alertdialog', { name: 'Renew your code?' }, patience);
    expect(dialog).toHaveTextContent(/this one stops working at once, on paper and in pictures too/);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onRenew).not.toHaveBeenCalled();
  });

  test('refused, it says why and the code stays', patience, async () => {
    badge({ onRenew: vi.fn(() => Promise.resolve('There is no connection right now.')) });
    press('Renew code');
    await screen.findByRole('alertdialog', {}, patience);
    const [, confirm] = screen.getAllByText('Renew code');
    fireEvent.click(confirm!);
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('There is no connection right now.'),
    );
    screen.getByRole('img', { name: 'QR code for the gate', hidden: true });
  });
});

describe('without a code', () => {
  test('that was never loaded here, it says what to do', () => {
    const { onRetry } = badge({ card: undefined, unreachable: true });
    screen.getByText('Your code is not here yet');
    press('Try again');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('a French reader is told in French', () => {
    badge({ card: undefined, unreachable: true }, 'fr');
    screen.getByText('Votre code n’est pas encore ici');
  });

  test('that could not be made, it says why', () => {
    badge({ card: undefined, problem: 'That was too often in a short time.' });
    screen.getByText('That was too often in a short time.');
  });
});
