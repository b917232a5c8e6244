import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anAudience, aProfile } from './profile.fixtures.ts';
import { audience, profile, sharing, wordsLength } from './profile.schema.ts';

describe('a profile', () => {
  test.each(sharing.options)('with %s sharing is accepted as functions write it', (level) => {
    expect(profile.parse(aProfile({ sharing: level }))).toEqual(aProfile({ sharing: level }));
  });

  const filled = aProfile({ thumbnail: 'data:image/webp;base64,UklGRg==' });
  test.each(spoiledCopies(filled, { nullable: ['thumbnail'] }))('$what is refused', ({ value }) => {
    expect(profile.safeParse(value).success).toBe(false);
  });

  test('has up to 2,000 characters of words', () => {
    const reads = (words: string) => profile.safeParse(aProfile({ words })).success;
    expect(reads('')).toBe(true);
    expect(reads('x'.repeat(wordsLength))).toBe(true);
    expect(reads('x'.repeat(wordsLength + 1))).toBe(false);
  });

  test('does not tell its readers of each other', () => {
    expect(Object.keys(profile.shape)).not.toContain('audience');
    expect(Object.keys(profile.shape)).not.toContain('scopes');
  });
});

describe('its audience', () => {
  const valid = anAudience({ communities: ['cairn'] });

  test('is a list of scopes', () => {
    expect(audience.parse(valid)).toEqual({ scopes: ['o:cairn'] });
    expect(audience.safeParse({ scopes: [null] }).success).toBe(false);
  });

  test.each(spoiledCopies(valid))('$what is refused', ({ value }) => {
    expect(audience.safeParse(value).success).toBe(false);
  });
});
