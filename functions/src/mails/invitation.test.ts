import { invitedRole, language as languages } from '@equipage/domain';
import { expect, test } from 'vitest';
import { invitation } from './invitation.ts';
import { render } from './letter.ts';

const webOrigin = 'https://equipage.example';
const link = `${webOrigin}/invitations/aaaaaaaaaaaaaaaaaaaaaa`;
const facts = {
  place: 'Été <b>& Fest</b>',
  inviterName: 'Amara Okafor',
  email: 'nadia@people.example',
  expiresAt: Date.UTC(2026, 5, 8, 9),
  link,
};

const inLanguages = (role: (typeof invitedRole.options)[number]) =>
  languages.options.map((language) => render(invitation({ ...facts, language, role }), webOrigin));

test.each(invitedRole.options)(
  'an invitation to be %s says so in each language, and what it means',
  (role) => {
    const [english, french] = inLanguages(role);
    const others = invitedRole.options.filter((other) => other !== role).map((other) => inLanguages(other));
    expect(english?.text).toMatch(/You would/);
    expect(french?.text).toMatch(/Vous (seriez|coordonneriez|scanneriez)/);
    for (const [englishOther, frenchOther] of others) {
      expect(english?.text).not.toBe(englishOther?.text);
      expect(french?.text).not.toBe(frenchOther?.text);
    }
    expect(english?.text).not.toMatch(/\b(vous|votre)\b/i);
    expect(french?.text).not.toMatch(/\b(you|your)\b/i);
  },
);

test('an invitation tells who asks, where to, which address it is for and until when', () => {
  const [english, french] = inLanguages('manager');
  for (const mail of [english, french]) {
    expect(mail?.text).toContain('Amara Okafor');
    expect(mail?.text).toContain('Été <b>& Fest</b>');
    expect(mail?.text).toContain('nadia@people.example');
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain('Été &lt;b&gt;&amp; Fest&lt;/b&gt;');
    expect(mail?.html).not.toContain('<b>&');
  }
  expect(english?.text).toContain('8 June 2026');
  expect(french?.text).toContain('8 juin 2026');
});
