import { expect, test } from 'vitest';
import { isPlainInput } from './plain-input.ts';

const nested = (depth: number): unknown => (depth === 0 ? 'leaf' : { inner: nested(depth - 1) });

test('an ordinary envelope passes', () => {
  expect(
    isPlainInput({ name: 'applyToEvent', input: { eventId: 'abcdefgh2345', tags: ['a', null, 1, true] } }),
  ).toBe(true);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key that reaches for prototypes is refused: %s',
  (key) => {
    expect(isPlainInput(JSON.parse(`{"input":{"${key}":{"admin":true}}}`))).toBe(false);
    expect(isPlainInput(JSON.parse(`{"input":{"_${key}":{"admin":true}}}`))).toBe(true);
  },
);

test('such a word as a value is only a word', () => {
  expect(isPlainInput({ input: { name: '__proto__' } })).toBe(true);
});

test('what is nested too deep is refused without walking down', () => {
  expect(isPlainInput(nested(12))).toBe(true);
  expect(isPlainInput(nested(13))).toBe(false);
  expect(isPlainInput(nested(5_000))).toBe(false);
});

test('long text is refused, wherever it stands', () => {
  expect(isPlainInput({ text: 'x'.repeat(63_000) })).toBe(true);
  expect(isPlainInput({ text: 'x'.repeat(64_001) })).toBe(false);
  expect(isPlainInput({ ['k'.repeat(64_001)]: 1 })).toBe(false);
  expect(isPlainInput(Array.from({ length: 65 }, () => 'x'.repeat(1_000)))).toBe(false);
});

test('a great many values are refused', () => {
  expect(isPlainInput(Array.from({ length: 9_999 }, () => 0))).toBe(true);
  expect(isPlainInput(Array.from({ length: 10_000 }, () => 0))).toBe(false);
});
