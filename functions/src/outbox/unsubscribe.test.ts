import { chosenKind } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { storeOutOfReach } from '../store/store.fake.ts';
import { isSigned, unsubscribeLink } from './unsubscribe-token.ts';
import { unsubscribe } from './unsubscribe.ts';

const key = 'a key of thirty-two characters or more';
const linkOf = (facts: Partial<Parameters<typeof unsubscribeLink>[2]> = {}, withKey = key) =>
  new URL(
    unsubscribeLink('https://equipage.example', withKey, {
      uid: 'giulia',
      kind: 'message',
      language: 'fr',
      ...facts,
    }),
  );
const queryOf = (link: URL) => Object.fromEntries(link.searchParams);
const token = linkOf().searchParams.get('token') ?? '';

/** The database is out of reach: whoever is let through fails loudly. */
const ask = (method: string, query: Record<string, unknown>) =>
  unsubscribe({ store: storeOutOfReach, key }, { method, query });

test('a link says whom and what it is about, and carries a token for exactly that', () => {
  expect(queryOf(linkOf())).toEqual({ uid: 'giulia', kind: 'message', lang: 'fr', token });
  expect(isSigned(key, { uid: 'giulia', kind: 'message' }, token)).toBe(true);
});

test.each(chosenKind.options.filter((kind) => kind !== 'message'))(
  'a token for messages does not end mails about %s',
  (kind) => {
    expect(isSigned(key, { uid: 'giulia', kind }, token)).toBe(false);
  },
);

test('a key that is missing or short signs nothing', () => {
  expect(() => linkOf({}, '')).toThrow('UNSUBSCRIBE_KEY');
  expect(() => linkOf({}, 'short')).toThrow('UNSUBSCRIBE_KEY');
});

describe('opening the link', () => {
  test('changes nothing and shows one button, in the language of the mail', async () => {
    const { status, html } = await ask('GET', queryOf(linkOf()));
    expect(status).toBe(200);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<form method="post">');
    expect(html).toContain('les nouveaux messages');
    expect((await ask('GET', queryOf(linkOf({ language: 'en' })))).html).toContain('new messages');
  });

  test('leads to no other site and repeats nothing of the address', async () => {
    const query = { ...queryOf(linkOf()), next: 'https://evil.example', lang: '"><script>' };
    const { html } = await ask('GET', query);
    expect(html).not.toMatch(/evil|script|giulia|https?:/);
  });
});

describe.each(['GET', 'POST'])('%s', (method) => {
  test.each<[string, Record<string, unknown>]>([
    ['another person', { uid: 'amara' }],
    ['another kind', { kind: 'decision' }],
    ['a kind that nobody knows', { kind: 'constructor' }],
    ['no token', { token: undefined }],
    ['an empty token', { token: '' }],
    ['a token cut short', { token: token.slice(0, -1) }],
    ['a token with a letter changed', { token: token.replace(/^./, token.startsWith('A') ? 'B' : 'A') }],
    ['two tokens', { token: [token, token] }],
    ['a person that is no text', { uid: { a: 1 } }],
    ['a token by another key', { token: linkOf({}, `${key}!`).searchParams.get('token') }],
  ])('with %s is refused, and nobody’s account is looked at', async (_, spoiled) => {
    const { status, html } = await ask(method, { ...queryOf(linkOf()), ...spoiled });
    expect(status).toBe(400);
    expect(html).not.toContain('<form');
  });
});

test.each(['PUT', 'DELETE', 'OPTIONS'])('%s is none of the ways', async (method) => {
  expect((await ask(method, queryOf(linkOf()))).status).toBe(405);
});
