import { expect, test } from 'vitest';
import { actionLink, eventLink } from './links.ts';

test('an action link carries the code and leads back into the app', () => {
  const link = new URL(
    actionLink('https://equipage.example', {
      mode: 'verifyEmail',
      code: 'a+b/c=&d',
      language: 'fr',
      continuePath: '/e/fest-abc?apply=1#top',
    }),
  );
  expect(link.origin + link.pathname).toBe('https://equipage.example/auth/action');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    mode: 'verifyEmail',
    oobCode: 'a+b/c=&d',
    lang: 'fr',
    continueUrl: '/e/fest-abc?apply=1#top',
  });
});

test('an event link survives any name', () => {
  expect(eventLink('https://equipage.example', { id: 'abcdefgh2345', name: '../"><é' })).toBe(
    'https://equipage.example/e/e-abcdefgh2345',
  );
});
