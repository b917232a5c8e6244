import { language as languages } from '@equipage/domain';
import { expect, test } from 'vitest';
import { joinInvitation } from './join-invitation.ts';
import { render } from './letter.ts';

const webOrigin = 'https://equipage.example';
const link = `${webOrigin}/join/invited/aaaaaaaaaaaaaaaaaaaaaa`;
const facts = {
  organization: 'Été <b>& Co</b>',
  contactEmail: 'hello@ete.example',
  inviterName: 'Amara Okafor',
  email: 'nadia@people.example',
  link,
};

test.each(languages.options)(
  'whoever was imported reads who did it, how to join and how to be left alone (%s)',
  (language) => {
    const mail = render(joinInvitation({ ...facts, language }), webOrigin);
    for (const told of [
      'Amara Okafor',
      'Été <b>& Co</b>',
      'nadia@people.example',
      'hello@ete.example',
      link,
    ]) {
      expect(mail.text).toContain(told);
    }
    expect(mail.text).toMatch(language === 'fr' ? /Me retirer de la liste/ : /Take me off the list/);
    expect(mail.html).not.toContain('<b>&');
    expect(mail.text).not.toMatch(language === 'fr' ? /\b(you|your)\b/i : /\b(vous|votre)\b/i);
  },
);

test('an organization without an address is named without one', () => {
  const letter = joinInvitation({ ...facts, contactEmail: '', language: 'en' });
  expect(letter.parts.filter(({ kind }) => kind === 'note')).toHaveLength(1);
});
