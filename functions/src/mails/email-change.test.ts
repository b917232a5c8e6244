import { language as languages, type Language } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { confirmNewEmail, emailChangeAsked, emailChanged, emailTaken } from './email-change.ts';
import { render, type Letter } from './letter.ts';

const webOrigin = 'https://equipage.example';
const link = `${webOrigin}/auth/action?mode=changeEmail`;
const newEmail = 'nora@new.example';

describe.each<[string, (language: Language) => Letter, boolean]>([
  ['that confirms the new address', (language) => confirmNewEmail({ language, link }), false],
  ['to the owner of an address asked for', (language) => emailTaken({ language, link }), false],
  ['to the present address', (language) => emailChangeAsked({ language, link, newEmail }), true],
  ['to the former address', (language) => emailChanged({ language, link, newEmail }), true],
])('the mail %s', (_, letterIn, tellsTheNewAddress) => {
  const letters = languages.options.map((language) => render(letterIn(language), webOrigin));

  test('is written in each language, with nothing left over from the other', () => {
    const [english, french] = letters;
    expect(english?.text).toMatch(/\b(you|your)\b/i);
    expect(english?.text).not.toMatch(/\b(vous|votre)\b/i);
    expect(french?.text).toMatch(/\b(vous|votre)\b/i);
    expect(french?.text).not.toMatch(/\b(you|your)\b/i);
    expect(english?.subject).not.toBe(french?.subject);
    const words = french?.text.replace(/https?:\S+/g, '') ?? '';
    expect(words).not.toMatch(/[^\u00a0\d][?:](?!\d)/);
  });

  test('has its link, and names the new address only to whom it belongs', () => {
    for (const { text, html } of letters) {
      expect(text).toContain(link);
      expect(html).toContain(link);
      expect(text.includes(newEmail)).toBe(tellsTheNewAddress);
    }
  });
});
