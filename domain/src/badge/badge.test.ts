import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import { tokenOf } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { badgeCodeOf, tokenInBadgeCode } from './badge-code.ts';
import { aBadge } from './badge.fixtures.ts';
import { badge, badgeToken } from './badge.schema.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Any 128 bits in base64url, as functions write them: six bits a character, and four that are always zero at the end. */
const anyToken = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((bits) => {
  let token = '';
  for (let rest = bits << 4n; token.length < 22; rest >>= 6n)
    token = digits.charAt(Number(rest & 63n)) + token;
  return token;
});

const token = tokenOf('somebody');

describe('a token', () => {
  test('is any 128 bits in base64url', () => {
    holdsForAll(anyToken, (any) => badgeToken.safeParse(any).success);
  });

  test.each([
    ['one character too few', token.slice(1)],
    ['one too many', `A${token}`],
    ['an end that 128 bits do not have', `${token.slice(0, 21)}B`],
    ['a letter of plain base64', `+${token.slice(1)}`],
    ['a way into another path', `/${token.slice(1)}`],
    ['a line break after it', `${token}\n`],
    ['nothing', ''],
  ])('has not %s', (_, other) => {
    expect(badgeToken.safeParse(other).success).toBe(false);
  });
});

describe('what stands in the QR code', () => {
  test('gives back the token that went in, for every token', () => {
    holdsForAll(anyToken, (any) => tokenInBadgeCode(badgeCodeOf(any)) === any);
  });

  test('has the length that the smallest code with middling error correction holds', () => {
    holdsForAll(anyToken, (any) => badgeCodeOf(any).length === 26);
  });

  test('is read with white space around it, as a keyboard or a clipboard adds it', () => {
    expect(tokenInBadgeCode(` ${badgeCodeOf(token)}\r\n`)).toBe(token);
  });

  test('is never found in another text', () => {
    holdsForAll(anyText, (text) => tokenInBadgeCode(text) === undefined);
  });

  test.each([
    ['the bare token', token],
    ['a later form', `EQ2.${token}`],
    ['another case', `eq1.${token}`],
    ['an address with it', `https://equipage.example/EQ1.${token}`],
    ['two of them', badgeCodeOf(token) + badgeCodeOf(token)],
    ['a token cut short', badgeCodeOf(token).slice(0, -1)],
  ])('is not %s', (_, code) => {
    expect(tokenInBadgeCode(code)).toBeUndefined();
  });
});

describe('a stored badge', () => {
  test('is what the fixtures make', () => {
    expect(badge.parse(aBadge())).toEqual(aBadge());
  });

  test.each(spoiledCopies(aBadge()))('with $what is none', ({ value }) => {
    expect(badge.safeParse(value).success).toBe(false);
  });
});
