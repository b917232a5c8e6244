import { expect, test } from 'vitest';
import { readPush } from './read-push.ts';

const origin = 'https://equipage.example';
const message = (value: unknown) => ({ json: () => value });

test('a notice shows what our functions wrote, and leads into the app', () => {
  const sent = { title: 'New message', body: 'Come at six.', link: `${origin}/messages/a_b?x=1`, tag: 'm' };
  expect(readPush(message(sent), origin)).toEqual({ ...sent, link: '/messages/a_b?x=1' });
});

test.each([
  ['https://evil.example/messages/a', '/messages/a'],
  ['https://evil.example//evil.example/x', '/evil.example/x'],
  ['javascript:alert(1)', 'alert(1)'],
  ['http://[', '/'],
  ['', '/'],
])('a link to %s stays within the app', (link, path) => {
  const shown = readPush(message({ link }), origin).link;
  expect(shown).toBe(path);
  expect(new URL(shown, origin).origin).toBe(origin);
});

test.each([
  ['nothing', null],
  ['no JSON', { json: () => JSON.parse('{') as unknown }],
  ['a number', message(3)],
  ['numbers', message({ title: 1, body: null, link: {}, tag: [] })],
])('a message that is %s still shows something', (_, data) => {
  expect(readPush(data, origin)).toEqual({ title: 'Equipage', body: '', link: '/', tag: 'equipage' });
});
