import { createHash } from 'node:crypto';
import { consentTextVersion } from '@equipage/domain';
import { fireEvent, screen } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { joinEn } from './join.en.ts';
import { joinFr } from './join.fr.ts';
import { JoinView, type JoinStep } from './join.view.tsx';

const shown = {
  orgId: '0a1b2c3d4e5f',
  slug: 'kermesse',
  name: 'Kermesse',
  logo: null,
  color: 'plum',
  viaName: null,
  isMember: false,
} as const;

function view(step: JoinStep, language: 'en' | 'fr' = 'en') {
  const given = { onSignUp: vi.fn(), onSignIn: vi.fn(), onRetry: vi.fn() };
  renderView(() => <JoinView step={step} asked={() => <p>Asked</p>} {...given} />, language);
  return given;
}

describe('whoever opens a link into a community', () => {
  test('signed out reads whose it is and what she agrees to, and then makes an account or signs in', () => {
    const { onSignUp, onSignIn } = view({ at: 'stranger', shown });
    screen.getByRole('heading', { name: 'Join the community of Kermesse' });
    screen.getByText(/The people who work for Kermesse see your name, email address/);
    screen.getByText(/unless you choose otherwise later/);
    fireEvent.click(screen.getByRole('button', { name: 'Agree, create an account and join' }));
    expect(onSignUp).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'I have an account: sign in and join' }));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  test('that another organization passed on learns of both, and which of them she joins', () => {
    view({ at: 'stranger', shown: { ...shown, viaName: 'Fanfares' } });
    screen.getByText(/Fanfares has passed this link on to you\. It leads into the community of Kermesse/);
  });

  test('and is in already is told so and led on, without being asked anything', () => {
    view({ at: 'member', shown, joinedNow: false }, 'fr');
    screen.getByRole('heading', { name: 'Vous êtes dans la communauté de Kermesse' });
    expect(screen.getByRole('status')).toHaveTextContent('Il n’y a plus rien à faire ici.');
    expect(screen.getByRole('link', { name: 'Voir ses événements' })).toHaveAttribute('href', '/o/kermesse');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('that is dead is told why that may be, and whom to ask', () => {
    view({ at: 'dead' });
    screen.getByRole('heading', { level: 1, name: 'This link does not work any more' });
    screen.getByText(/Ask whoever gave it to you/);
  });

  test('while too many come is told when to try again', () => {
    const { onRetry } = view({ at: 'stuck', text: 'Try again at 10:00.' });
    screen.getByText('Try again at 10:00.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

/** What was agreed to under each version. A new wording is a new version, whose hash is added here. */
const wordings: Readonly<Record<number, string>> = {
  1: '7c846b58f0a239db',
};

test('a stored consent goes on meaning the words that were read', () => {
  const words = JSON.stringify([joinEn.consent, joinFr.consent]);
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(wordings[consentTextVersion]);
});
