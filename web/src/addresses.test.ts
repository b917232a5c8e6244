import { describe, expect, test } from 'vitest';
import { addresses, pathInside, patterns } from './addresses.ts';

describe('addresses', () => {
  test('every address builder fills the pattern of the same name', () => {
    for (const [name, build] of Object.entries(addresses)) {
      const pattern = patterns[name as keyof typeof addresses];
      const parts = [...pattern.matchAll(/:\w+/g)].map((_, index) => `part${index}`);
      let index = 0;
      const expected = pattern.replace(/:\w+/g, () => parts[index++] ?? '');
      expect((build as (...parts: string[]) => string)(...parts), name).toBe(expected);
    }
  });

  test('an id with a slash stays one part of the path', () => {
    expect(addresses.event('a/../b')).toBe('/events/a%2F..%2Fb');
  });

  test('sign-in keeps the way back', () => {
    expect(addresses.signIn({ next: '/e/harbour-festival-0123456789ab' })).toBe(
      '/sign-in?next=%2Fe%2Fharbour-festival-0123456789ab',
    );
    expect(addresses.signIn()).toBe('/sign-in');
  });

  test('sign-up forgets a way back that leads to another site', () => {
    expect(addresses.signUp({ next: 'https://evil.example/' })).toBe('/sign-up');
  });
});

describe('a way back', () => {
  test.each([
    '/',
    '/messages',
    '/events/0123456789ab/applications?status=pending#top',
    '/e/fête-0123456789ab',
  ])('%s stays inside', (next) => expect(pathInside(next)).toBe(next));

  test.each([
    '',
    'messages',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/messages\\..\\',
    'https://evil.example',
    'javascript:alert(1)',
    `/${'a'.repeat(500)}`,
    null,
    undefined,
    ['/messages'],
  ])('%j is refused', (next) => expect(pathInside(next)).toBeUndefined());
});
