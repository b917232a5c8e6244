import type { MemberImport } from '@equipage/domain';
import { aMemberImport, fixtureNow } from '@equipage/domain/fixtures';
import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { ImportHistoryView } from './import-history.view.tsx';

function view(facts: Partial<MemberImport>, language: 'en' | 'fr' = 'en') {
  const imports = [aMemberImport(facts)];
  renderView(() => <ImportHistoryView imports={imports} now={fixtureNow} onUndo={vi.fn()} />, language);
}

test.each([
  ['en', 1, '1 invitation waits: its address has had'],
  ['en', 3, '3 invitations wait: their addresses have had'],
  ['fr', 3, '3 invitations attendent : leurs adresses en ont reçu'],
] as const)('an import tells how many invitations wait for another day (%s, %d)', (language, held, text) => {
  view({ mailsHeld: held }, language);
  screen.getByText((shown) => shown.startsWith(text));
});

test.each([
  ['none waits', { mailsHeld: 0 }],
  ['the import is taken back', { mailsHeld: 3, state: 'undoing' }],
] as const)('nothing is said of it when %s', (_, facts) => {
  view(facts);
  expect(screen.queryByText(/invitations? waits?/)).toBeNull();
});
