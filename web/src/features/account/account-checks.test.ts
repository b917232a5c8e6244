import { describe, expect, test } from 'vitest';
import { emailFlaw, missingCharacters, nameFlaw, splitName } from './account-checks.ts';

describe('a name', () => {
  test.each(['Ana', 'Bọ́lá', 'O’Neill-Şahin', '李', 'a'.repeat(80)])('%s is taken as it is', (name) =>
    expect(nameFlaw(name)).toBeUndefined(),
  );
  test.each(['', '   ', '\u200b\u200d'])('%j shows nothing and is missing', (name) =>
    expect(nameFlaw(name)).toBe('missing'),
  );
  test('81 characters are too many', () => expect(nameFlaw('a'.repeat(81))).toBe('too-long'));
  test('spaces around it do not count', () => expect(nameFlaw(`  ${'a'.repeat(80)}  `)).toBeUndefined());
});

describe('an email address', () => {
  test.each(['ana@example.org', ' Ana.Ruiz+fest@Example.ORG '])('%j is one', (email) =>
    expect(emailFlaw(email)).toBeUndefined(),
  );
  test.each(['ana', 'ana@', '@example.org', 'ana@example', 'ana@exa mple.org'])('%j is none', (email) =>
    expect(emailFlaw(email)).toBe('malformed'),
  );
  test.each(['', '  '])('%j is missing', (email) => expect(emailFlaw(email)).toBe('missing'));
});

describe('a new password', () => {
  test('of nine characters lacks one', () => expect(missingCharacters('a b c d e')).toBe(1));
  test('of ten characters is long enough', () => expect(missingCharacters('a b c d e ')).toBe(0));
});

describe('the name that Google or Facebook tells', () => {
  test.each([
    ['Ana Ruiz', 'Ana', 'Ruiz'],
    ['Ana María Núñez', 'Ana María', 'Núñez'],
    ['  Ana   Ruiz ', 'Ana', 'Ruiz'],
    ['Ana', 'Ana', ''],
    ['', '', ''],
    [null, '', ''],
  ])('%j becomes %j and %j', (told, givenName, familyName) =>
    expect(splitName(told)).toEqual({ givenName, familyName }),
  );
});
