import { describe, expect, test } from 'vitest';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { applicationStatus } from './application-status.ts';
import { licenseStep } from './license.ts';

const startsAt = fixtureNow;
const before = startsAt - 1;
const others = applicationStatus.options.filter((status) => status !== 'accepted');

describe('a license', () => {
  test('is taken by whoever is accepted, at any time, and once', () => {
    for (const now of [before, startsAt]) {
      expect(licenseStep({ licensed: false }, 'accepted', { startsAt }, now)).toBe('take');
      expect(licenseStep({ licensed: true }, 'accepted', { startsAt }, now)).toBe('none');
    }
  });

  test.each(others)('is given back by whoever becomes %s before the start, and only then', (status) => {
    expect(licenseStep({ licensed: true }, status, { startsAt }, before)).toBe('give-back');
    expect(licenseStep({ licensed: true }, status, { startsAt }, startsAt)).toBe('none');
  });

  test.each(others)('that was never taken is not given back by whoever becomes %s', (status) => {
    expect(licenseStep({ licensed: false }, status, { startsAt }, before)).toBe('none');
  });
});
