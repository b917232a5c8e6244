import { describe, expect, test } from 'vitest';
import { loadPhoneNumbers, phoneCountryOf } from './phone-numbers.ts';

const phones = await loadPhoneNumbers();

describe('a phone number', () => {
  test.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['(020) 7183 8750', 'GB', '+442071838750'],
    ['+33 (0)6 12 34 56 78', 'GB', '+33612345678'],
    ['0033 6 12 34 56 78', 'FR', '+33612345678'],
    ['+49 30 901820', 'XX', '+4930901820'],
  ])('%s in %s is stored as %s', (typed, country, stored) => {
    expect(phones.read(typed, country)).toBe(stored);
  });

  test.each([
    ['06 12 34', 'FR'],
    ['06 12 34 56 78', 'XX'],
    ['call me', 'FR'],
    ['', 'FR'],
    ['+33 6 12 34 56 78 ext. 5', 'FR'],
    ['112', 'FR'],
  ])('%s in %s is refused', (typed, country) => {
    expect(phones.read(typed, country)).toBeUndefined();
  });

  test('is shown in groups, and read again as the same', () => {
    expect(phones.show('+33612345678')).toBe('+33 6 12 34 56 78');
    expect(phones.read(phones.show('+33612345678'), 'GB')).toBe('+33612345678');
  });

  test.each([
    ['+33612345678', true],
    ['+447400123456', true],
    ['+4915112345678', true],
    ['+14165550123', false],
    ['+212612345678', false],
    // Satellites, which are of no country.
    ['+881612345678', false],
  ])('SMS go to the country of %s: %s', (number, texted) => {
    expect(phones.isTexted(number)).toBe(texted);
  });

  test('is taken to be of the country of the address, else of the reader’s locale', () => {
    expect(phoneCountryOf('BE', 'fr-FR')).toBe('BE');
    expect(phoneCountryOf('', 'fr-CA')).toBe('CA');
    expect(phoneCountryOf(undefined, 'fr')).toBe('FR');
  });
});
