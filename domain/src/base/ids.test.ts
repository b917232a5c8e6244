import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentId, idAlphabet, idFromBytes, shortId, uid } from './ids.ts';
import { holdsForAll } from './property.fixtures.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('an id made from random bytes', () => {
  test('is an event id when there are twelve bytes', () => {
    holdsForAll(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      expect(accepts(shortId, idFromBytes(bytes))).toBe(true);
    });
  });

  test('spells every value of five bits differently', () => {
    const letters = Array.from({ length: 32 }, (_, byte) => idFromBytes(Uint8Array.of(byte)));
    expect(new Set(letters).size).toBe(32);
    expect(letters.join('')).toBe(idAlphabet);
  });

  test('uses each letter equally often', () => {
    const all = idFromBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    for (const letter of idAlphabet) expect(all.split(letter).length - 1).toBe(8);
  });

  test('has no letters that are taken for others when read aloud', () => {
    expect(idAlphabet).toMatch(/^[^ilouA-Z]{32}$/);
  });
});

describe('the id of an organization or event', () => {
  test('is twelve characters', () => {
    expect(accepts(shortId, '0a1b2c3d4e5f')).toBe(true);
    expect(accepts(shortId, '0a1b2c3d4e5')).toBe(false);
    expect(accepts(shortId, '0a1b2c3d4e5f6')).toBe(false);
  });

  test.each(['i', 'l', 'o', 'u', 'A', '-', '/', '.', ' ', 'é', '\n'])('has no “%s”', (letter) => {
    expect(accepts(shortId, `0a1b2c3d4e5${letter}`)).toBe(false);
  });

  test.each([[null], [undefined], [123456789012], [['0a1b2c3d4e5f']]])('is not %s', (value) => {
    expect(accepts(shortId, value)).toBe(false);
  });
});

describe('the id of a message', () => {
  test('is twenty letters and digits', () => {
    expect(accepts(documentId, 'aB3dE5gH7jK9mN1pQ2sT')).toBe(true);
    expect(accepts(documentId, 'aB3dE5gH7jK9mN1pQ2s')).toBe(false);
    expect(accepts(documentId, 'aB3dE5gH7jK9mN1pQ2sTx')).toBe(false);
    expect(accepts(documentId, 'aB3dE5gH7jK9mN1pQ2s/')).toBe(false);
  });
});

describe('a user id', () => {
  test.each(['x', 'hRY5bcprKpGmWTXJdU3AO3oSBYOb', 'google:114', '.x', '__x', 'x__', 'x'.repeat(128)])(
    '%s is one',
    (value) => {
      expect(accepts(uid, value)).toBe(true);
    },
  );

  test.each(['', 'x'.repeat(129), 'a/b', '/', 'a b', 'a\n', '.', '..', '____', '__x__'])(
    '“%s” would not stay inside its path',
    (value) => {
      expect(accepts(uid, value)).toBe(false);
    },
  );
});
