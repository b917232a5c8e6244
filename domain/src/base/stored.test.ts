import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from './property.fixtures.ts';
import {
  appPath,
  countryCode,
  emailAddress,
  language,
  pictureData,
  storedLine,
  storedText,
  thumbnail,
} from './stored.ts';

/** The parser of addresses, which every runtime of ours has and TypeScript knows only with the browser's types. */
declare const URL: new (path: string, base: string) => { origin: string; pathname: string; href: string };

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('stored texts', () => {
  test('a line has at least one character and at most as many as said', () => {
    expect(accepts(storedLine(3), '')).toBe(false);
    expect(accepts(storedLine(3), 'abc')).toBe(true);
    expect(accepts(storedLine(3), 'abcd')).toBe(false);
    expect(accepts(storedLine(3, 0), '')).toBe(true);
  });

  test('a text may be empty', () => {
    expect(accepts(storedText(3), '')).toBe(true);
    expect(accepts(storedText(3), 'abc')).toBe(true);
    expect(accepts(storedText(3), 'abcd')).toBe(false);
  });

  test('is as long as whoever counts an emoji as one lets it be', () => {
    for (const stored of [storedLine(3), storedText(3)]) {
      expect(accepts(stored, '😀😀😀')).toBe(true);
      expect(accepts(stored, '😀😀😀😀')).toBe(false);
    }
  });
});

describe('a picture', () => {
  test.each(['webp', 'jpeg', 'png'])('%s is shown', (type) => {
    expect(accepts(pictureData(200), `data:image/${type};base64,iVBORw0KGgo=`)).toBe(true);
  });

  test.each([
    ['a drawing that may hold script', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['a page', 'data:text/html;base64,PGI+'],
    ['a page that claims to be a picture', 'data:image/png;base64,<script>'],
    ['an address elsewhere', 'https://tracker.example/pixel.png'],
    ['a script', 'javascript:alert(1)'],
    ['a picture with something after it', 'data:image/png;base64,iVBO"onload="x'],
    ['unencoded data', 'data:image/png,abc'],
    ['no data', 'data:image/png;base64,'],
  ])('%s is not', (_, value) => {
    expect(accepts(pictureData(200), value)).toBe(false);
  });

  test('a thumbnail may be missing, but not heavier than 3 kB', () => {
    const head = 'data:image/webp;base64,';
    expect(accepts(thumbnail, null)).toBe(true);
    expect(accepts(thumbnail, head + 'A'.repeat(4_200 - head.length))).toBe(true);
    expect(accepts(thumbnail, head + 'A'.repeat(4_201 - head.length))).toBe(false);
    expect(4_200).toBeGreaterThanOrEqual(head.length + Math.ceil((3 * 1_024) / 3) * 4);
    expect(accepts(thumbnail, undefined)).toBe(false);
  });
});

describe('an email address', () => {
  test('is compared in lower case, without what was pasted around it', () => {
    expect(emailAddress.parse(' Ada.Wrona@People.EXAMPLE\u0000 ')).toBe('ada.wrona@people.example');
  });

  test.each([
    'ada',
    'ada@',
    '@people.example',
    'ada@people',
    'ada wrona@people.example',
    'a@b.c\nBcc: x@y.example',
    '',
  ])('“%s” is none', (value) => {
    expect(accepts(emailAddress, value)).toBe(false);
  });

  test('has 254 characters at most', () => {
    const address = (length: number) => `${'a'.repeat(length - '@people.example'.length)}@people.example`;
    expect(accepts(emailAddress, address(255))).toBe(false);
    expect(accepts(emailAddress, address(254))).toBe(true);
  });

  test('one that passed passes again unchanged', () => {
    holdsForAll(fc.oneof(fc.emailAddress(), anyText), (text) => {
      const parsed = emailAddress.safeParse(text);
      if (parsed.success) expect(emailAddress.parse(parsed.data)).toBe(parsed.data);
    });
  });
});

describe('the way back after a sign-in', () => {
  test.each([
    '/',
    '/e/bal-d-hiver-0a1b2c3d4e5f',
    '/messages?unread=1#last',
    '/?next=//x',
    '/a/?q=https://b',
    '/a/./b',
    `/${'a'.repeat(499)}`,
  ])('%s leads to a page of ours', (path) => {
    expect(accepts(appPath, path)).toBe(true);
  });

  test.each([
    '',
    'a',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    '/.//evil.example',
    '/..//evil.example',
    '/a//b',
    '/ evil',
    '/\tevil',
    '/a\n',
    'javascript:alert(1)',
    ' /a',
    `/${'a'.repeat(500)}`,
  ])('“%s” does not', (path) => {
    expect(accepts(appPath, path)).toBe(false);
  });

  test('no path that passes leaves the site, also when it is followed twice', () => {
    const parts = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'a',
      '%2f',
      '\t',
      'https:',
    );
    holdsForAll(
      fc.array(parts, { maxLength: 8 }).map((some) => `/${some.join('')}`),
      (path) => {
        if (!accepts(appPath, path)) return;
        const once = new URL(path, 'https://equipage.example');
        expect(once.origin).toBe('https://equipage.example');
        expect(new URL(once.pathname, once.href).origin).toBe('https://equipage.example');
      },
      3_000,
    );
  });
});

test('people are written to in English or French', () => {
  expect(accepts(language, 'en')).toBe(true);
  expect(accepts(language, 'fr')).toBe(true);
  expect(accepts(language, 'FR')).toBe(false);
  expect(accepts(language, 'de')).toBe(false);
});

describe('a country', () => {
  test.each(['FR', 'IE', 'PT'])('may be %s', (code) => {
    expect(countryCode.safeParse(code).success).toBe(true);
  });

  test.each(['fr', 'F', 'FRA', '', 'F1', 'FR\n', 'ÎL'])('is never “%s”', (code) => {
    expect(countryCode.safeParse(code).success).toBe(false);
  });
});
