import { describe, expect, test } from 'vitest';
import { accountClosed } from './account-closed.ts';
import { render } from './letter.ts';

const origin = 'https://equipage.example';
const link = `${origin}/auth/action?mode=keepAccount&oobCode=u1.secret`;
const told = (language: 'en' | 'fr') =>
  render(accountClosed({ language, dueAt: Date.UTC(2026, 5, 8, 9), link }), origin);

describe('the mail about a closed account', () => {
  test('tells in each language on which day it is erased, and leads back', () => {
    expect(told('en').text).toContain('8 June 2026');
    expect(told('fr').text).toContain('8 juin 2026');
    for (const language of ['en', 'fr'] as const) {
      expect(told(language).text).toContain(link);
      expect(told(language).html).toContain(link.replace(/&/g, '&amp;'));
      expect(told(language).subject).not.toBe('');
    }
    expect(told('en').subject).not.toBe(told('fr').subject);
  });

  test('in French puts a space that does not break before its double punctuation', () => {
    const words = told('fr').text.replace(/https?:\S+/g, '');
    expect(words).toMatch(/\u00a0\?/);
    expect(words).not.toMatch(/[^\u00a0\d][?:](?!\d)/);
  });
});
