import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { defaultNoticeChoices } from '../notice/notice-choices.ts';
import { aPerson, accountOf, anAccount } from './account.fixtures.ts';
import { account, displayName, nameLength } from './account.schema.ts';

describe('an account', () => {
  test('is accepted as functions write it', () => {
    expect(account.parse(anAccount())).toEqual(anAccount());
  });

  test.each(spoiledCopies(anAccount(), { optional: ['smsFromOrganizers'] }))(
    '$what is refused',
    ({ value }) => {
      expect(account.safeParse(value).success).toBe(false);
    },
  );

  const whole = anAccount({
    birthDate: '1990-02-28',
    phone: '+33612345678',
    address: { street: '4 rue du Four', postalCode: '29200', city: 'Brest', country: 'FR' },
    place: { latitude: 48.39, longitude: -4.49, certain: true },
  });

  test('with all personal data is accepted', () => {
    expect(account.parse(whole)).toEqual(whole);
  });

  const nullable = ['birthDate', 'phone', 'address', 'place', 'closesAt'];
  test.each(
    spoiledCopies(whole, { nullable }).filter(({ what }) => /birthDate|phone|address|place/.test(what)),
  )('with all personal data, $what is refused', ({ value }) => {
    expect(account.safeParse(value).success).toBe(false);
  });

  test.each(['givenName', 'familyName'] as const)('has a %s of 1 to 80 characters', (field) => {
    const withName = (name: string) => account.safeParse(anAccount({ [field]: name })).success;
    expect(withName('')).toBe(false);
    expect(withName('x')).toBe(true);
    expect(withName('x'.repeat(nameLength))).toBe(true);
    expect(withName('x'.repeat(nameLength + 1))).toBe(false);
  });

  test('has a reminder from a quarter of an hour to two weeks before a shift', () => {
    const withLead = (reminderLead: number) => account.safeParse(anAccount({ reminderLead })).success;
    expect([14, 15, 1_440, 20_160, 20_161, 60.5].map(withLead)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('begins without news, and without anything that costs an SMS', () => {
    const { news, ...others } = defaultNoticeChoices;
    expect(news).toEqual({ email: false, push: false, sms: false });
    for (const choice of Object.values(others)) {
      expect(choice).toEqual({ email: true, push: true, sms: false });
    }
  });

  test('a field that does not belong is not read', () => {
    expect(account.parse({ ...anAccount(), admin: true })).toEqual(anAccount());
  });
});

describe('the name that others see', () => {
  test('is given name and family name', () => {
    expect(displayName({ givenName: 'Gráinne', familyName: 'Ní Bhriain' })).toBe('Gráinne Ní Bhriain');
    expect(displayName({ givenName: 'ليلى', familyName: 'بن عمر' })).toBe('ليلى بن عمر');
  });

  test('of the longest names fits every card', () => {
    const longest = aPerson({ givenName: 'x'.repeat(nameLength), familyName: 'y'.repeat(nameLength) });
    expect(account.safeParse(accountOf(longest)).success).toBe(true);
    expect(displayName(longest)).toHaveLength(161);
  });
});
