import { describe, expect, test } from 'vitest';
import { linkify } from './linkify.ts';

const links = (text: string) => linkify(text).flatMap((piece) => ('href' in piece ? [piece.href] : []));
const shown = (text: string) => linkify(text).map((piece) => piece.text);

describe('what becomes a link', () => {
  test.each([
    ['See https://example.org', 'https://example.org/'],
    ['HTTPS://Example.ORG/Path', 'https://example.org/Path'],
    ['(https://example.org/a_(b))', 'https://example.org/a_(b)'],
    ['Read https://example.org/a?b=c&d=e#f.', 'https://example.org/a?b=c&d=e#f'],
    ['«https://example.org/»', 'https://example.org/'],
    ['https://example.org/été', 'https://example.org/%C3%A9t%C3%A9'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['🎪https://example.org/🎪', 'https://example.org/%F0%9F%8E%AA'],
    ['Write to crew@harbour.example, please', 'mailto:crew@harbour.example'],
    ['ana+crew@sub.harbour.example.', 'mailto:ana+crew@sub.harbour.example'],
  ])('%s leads to %s', (text, href) => expect(links(text)).toEqual([href]));
});

describe('what stays text', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript:https://example.org',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'http://example.org',
    '//example.org',
    'https://',
    'https://bank.example@evil.example/',
    'https://user:word@evil.example/',
    'https://[not-a-host]/',
    'xhttps://example.org',
    '<a href="javascript:alert(1)">press</a>',
    '@nobody and a@b',
  ])('%s', (text) => expect(links(text)).toEqual([]));
});

describe('the words', () => {
  test.each([
    'Line one\n\nLine two https://example.org\n  indented',
    'שלום https://example.org עולם',
    'a\u202Ehttps://example.org/\u202Cb',
    '👩‍👩‍👧‍👦 ok ✅ https://example.org/👩‍👩‍👧‍👦!',
    '<b>bold</b> & https://example.org/?a=<b>',
    '',
  ])('%j are all there, in their order', (text) => expect(shown(text).join('')).toBe(text));

  test('a full stop or a bracket after an address belongs to the sentence', () => {
    expect(shown('(see https://example.org/a).')).toEqual(['(see ', 'https://example.org/a', ').']);
  });

  test('a link ends before an invisible direction mark', () => {
    expect(shown('https://example.org/a\u202Egpj.exe')).toEqual(['https://example.org/a', '\u202Egpj.exe']);
  });

  test('a long text without links is done in no time', () => {
    const text = 'a@'.repeat(2_500);
    const before = performance.now();
    expect(links(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
