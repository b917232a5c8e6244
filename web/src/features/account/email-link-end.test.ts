import { calls } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { testI18n } from '../../test-render.tsx';
import { emailLinkEnd } from './email-link-end.ts';

describe('a link about a change of address that does nothing', () => {
  const ends = [
    ...calls.confirmEmailChange.refusals.map((why) => ['changeEmail', why] as const),
    ...calls.stopEmailChange.refusals.map((why) => ['stopEmailChange', why] as const),
  ];

  test.each(['en', 'fr'] as const)('says something of its own for each reason, in %s', (language) => {
    const { t } = testI18n(language);
    const told = ends.map(([mode, why]) => {
      const end = emailLinkEnd(mode, why);
      return end.is === 'dead' ? t(end.text, { email: 'ada@people.example' }) : '';
    });
    expect(told).not.toContain('');
    // A guessed link is the same to both.
    expect(new Set(told).size).toBe(ends.length - 1);
  });

  test('that is malformed reads like one that is wrong', () => {
    expect(emailLinkEnd('changeEmail', 'bad-input')).toEqual(emailLinkEnd('changeEmail', 'link-wrong'));
  });

  test('leads to what helps', () => {
    expect(emailLinkEnd('changeEmail', 'other-account')).toMatchObject({ next: 'sign-out' });
    expect(emailLinkEnd('changeEmail', 'link-used')).toMatchObject({ next: 'sign-in' });
    expect(emailLinkEnd('changeEmail', 'link-expired')).toMatchObject({ next: 'account' });
  });
});
