import { describe, expect, test } from 'vitest';
import { emailAddress } from '../base/stored.ts';
import { line } from '../base/text.ts';
import { nameLength } from './account.schema.ts';
import { nameNumber } from './names.fixtures.ts';

describe('invented names', () => {
  const names = Array.from({ length: 2_000 }, (_, number) => nameNumber(number));

  test('are what a person could have typed at sign-up', () => {
    for (const { givenName, familyName } of names) {
      expect(line(nameLength).parse(givenName)).toBe(givenName);
      expect(line(nameLength).parse(familyName)).toBe(familyName);
    }
  });

  test('give everybody an address of their own', () => {
    const addresses = names.map(({ handle }) => emailAddress.parse(`${handle}@people.example`));
    expect(new Set(addresses).size).toBe(names.length);
  });

  test('stay the same for a number', () => {
    expect(nameNumber(1_234)).toEqual(names[1_234]);
  });

  test.each([
    ['Arabic, from right to left', /\p{Script=Arabic}/u],
    ['Hebrew, from right to left', /\p{Script=Hebrew}/u],
    ['Greek', /\p{Script=Greek}/u],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Japanese', /\p{Script=Han}/u],
    ['hyphenated', /\p{L}-\p{L}/u],
    ['with an apostrophe', /’/],
    ['in several words', /\S \S+ \S+ \S/],
  ])('some are %s', (_, pattern) => {
    expect(names.some(({ givenName, familyName }) => pattern.test(`${givenName} ${familyName}`))).toBe(true);
  });
});
