import { noWish } from '@equipage/domain';
import { expect, test } from 'vitest';
import { readWish, searchOfWish } from './application-address.ts';

test('the address keeps what is looked for, and nothing else', () => {
  const wish = { text: 'élo', tag: 'Driver', question: 'q:tent', answer: 'yes' };
  expect(readWish(searchOfWish(wish) as Record<string, string>)).toEqual(wish);
  expect(Object.values(searchOfWish(noWish)).filter(Boolean)).toEqual([]);
  expect(searchOfWish({ ...noWish, answer: 'yes' }).answer).toBeUndefined();
});

test('an address may say anything without harm', () => {
  expect(readWish({ q: ['a', 'b'], tag: 'x'.repeat(900), question: undefined })).toEqual({
    ...noWish,
    tag: 'x'.repeat(200),
  });
});
