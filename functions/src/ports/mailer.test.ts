import { expect, test } from 'vitest';
import { headerText } from './mailer.ts';

test.each([
  ['Fest\r\nBcc: everybody@people.example', 'Fest Bcc: everybody@people.example'],
  ['Fest\nX-Spam: 1', 'Fest X-Spam: 1'],
  ['Fest\u0000\u0007\u007fend', 'Fest end'],
  ['Fest\u0085Bcc: a', 'Fest Bcc: a'],
  ['Fest\u2028Bcc: a\u2029b', 'Fest Bcc: a b'],
  ['\r\n\r\nbody', 'body'],
  ['=?utf-8?Q?Fest=0D=0ABcc:_a?=', '= ?utf-8?Q?Fest=0D=0ABcc:_a?='],
])('a header stays one line: %j', (text, expected) => {
  expect(headerText(text)).toBe(expected);
});

test('letters of any language stay as they are', () => {
  expect(headerText('Été à Brest 🎻 مهرجان')).toBe('Été à Brest 🎻 مهرجان');
});
