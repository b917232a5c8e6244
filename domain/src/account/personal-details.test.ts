import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import {
  addressFlaws,
  addressLengths,
  addressOfDraft,
  birthDateFlaw,
  latestImpossibleBirthDate,
  emptyAddress,
  phoneNumber,
  postalAddress,
  type AddressDraft,
} from './personal-details.ts';

const today = '2027-05-12';

describe('a birth date', () => {
  test.each(['1990-02-28', '2000-02-29', '2027-05-11', '1907-05-13'])('may be %s', (date) => {
    expect(birthDateFlaw(date, today)).toBeUndefined();
  });

  test.each([
    ['2027-05-12', 'in-future'],
    ['2090-01-01', 'in-future'],
    ['1907-05-12', 'too-long-ago'],
    ['0190-02-28', 'too-long-ago'],
    ['2001-02-29', 'malformed'],
    ['1990-2-28', 'malformed'],
    ['28.02.1990', 'malformed'],
    ['', 'malformed'],
  ])('that is %s is %s', (date, flaw) => {
    expect(birthDateFlaw(date, today)).toBe(flaw);
  });

  test('of somebody who turns 120 on a leap day is too long ago on that day', () => {
    expect(latestImpossibleBirthDate('2024-02-29')).toBe('1904-02-29');
    expect(birthDateFlaw('1904-02-29', '2024-02-29')).toBe('too-long-ago');
    expect(birthDateFlaw('1904-03-01', '2024-02-29')).toBeUndefined();
  });

  test('without a flaw lies between the oldest person and today, on any day', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    const asDate = days.map((at) => at.toISOString().slice(0, 10));
    holdsForAll(fc.tuple(asDate, asDate), ([born, now]) => {
      const inside = born < now && born > latestImpossibleBirthDate(now);
      return (birthDateFlaw(born, now) === undefined) === inside;
    });
  });
});

describe('a phone number', () => {
  test.each(['+33612345678', '+442071838750', '+1234567'])('may be %s', (number) => {
    expect(phoneNumber.safeParse(number).success).toBe(true);
  });

  test.each(['0612345678', '+33 6 12 34 56 78', '+0123456789', '+123456', '+1234567890123456'])(
    'is not stored as %s',
    (number) => {
      expect(phoneNumber.safeParse(number).success).toBe(false);
    },
  );
});

describe('an address', () => {
  const brest: AddressDraft = { street: '4 rue du Four', postalCode: '29200', city: 'Brest', country: 'FR' };

  test('with everything in it is right, and stored without the spaces around', () => {
    expect(addressFlaws(brest)).toEqual([]);
    expect(addressOfDraft({ ...brest, city: ' Brest ' })).toEqual(brest);
  });

  test('needs no street and no postal code', () => {
    const draft = { ...emptyAddress, city: 'Brest', country: 'FR' };
    expect(addressFlaws(draft)).toEqual([]);
    expect(addressOfDraft(draft)).toEqual(draft);
  });

  test('that is empty is none, even when a country is chosen', () => {
    for (const country of ['', 'FR']) {
      const draft = { ...emptyAddress, country, city: ' ' };
      expect(addressFlaws(draft)).toEqual([]);
      expect(addressOfDraft(draft)).toBeNull();
    }
  });

  test('with a street alone lacks its city and its country', () => {
    expect(addressFlaws({ ...emptyAddress, street: '4 rue du Four' })).toEqual([
      { field: 'city', why: 'missing' },
      { field: 'country', why: 'missing' },
    ]);
  });

  test.each(['street', 'postalCode', 'city'] as const)('has a %s of limited length', (field) => {
    const most = addressLengths[field];
    expect(addressFlaws({ ...brest, [field]: 'x'.repeat(most) })).toEqual([]);
    expect(addressFlaws({ ...brest, [field]: 'x'.repeat(most + 1) })).toEqual([{ field, why: 'too-long' }]);
  });

  test('without a flaw can be stored, whatever was typed', () => {
    const draft = fc.record({
      street: anyText,
      postalCode: anyText,
      city: anyText,
      country: fc.constantFrom('', 'FR', 'GB'),
    });
    holdsForAll(draft, (typed) => {
      if (addressFlaws(typed).length > 0) return;
      const stored = addressOfDraft(typed);
      expect(stored === null || postalAddress.safeParse(stored).success).toBe(true);
    });
  });
});
