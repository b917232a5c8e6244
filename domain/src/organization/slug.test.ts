import { describe, expect, test } from 'vitest';
import { shortId } from '../base/ids.ts';
import { shortIdOf } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { aSlugHolder } from './organization.fixtures.ts';
import { slug, slugHolder, slugLength } from './slug.schema.ts';
import { firstSlugs, isReservedSlug } from './slug.ts';

const orgId = shortIdOf('organization');

describe('an address', () => {
  test.each(['abc', 'les-folles-granges', '1901', 'a-b-c', 'x'.repeat(slugLength.most), orgId])(
    'may be %s',
    (wanted) => {
      expect(slug.safeParse(wanted).success).toBe(true);
    },
  );

  test.each([
    '',
    'ab',
    'x'.repeat(slugLength.most + 1),
    '-abc',
    'abc-',
    'a--b',
    'Abc',
    'été',
    'a b',
    'a/b',
    'a.b',
    'abc\n',
    '../abc',
  ])('is not %j', (wanted) => {
    expect(slug.safeParse(wanted).success).toBe(false);
  });

  test('is nobody’s that could speak for us or hide a page', () => {
    for (const word of ['admin', 'support', 'sign-in', 'new', 'equipage'])
      expect(isReservedSlug(word)).toBe(true);
    expect(isReservedSlug('les-folles-granges')).toBe(false);
  });

  test('is kept as functions write it', () => {
    expect(slugHolder.parse(aSlugHolder())).toEqual(aSlugHolder());
  });

  test.each(spoiledCopies(aSlugHolder()))('with $what is refused', ({ value }) => {
    expect(slugHolder.safeParse(value).success).toBe(false);
  });
});

describe('the first address of an organization', () => {
  const firstOf = (name: string) => firstSlugs(name, orgId);

  test('is its name, without accents', () => {
    expect(firstOf('Les Folles Granges d’Été')[0]).toBe('les-folles-granges-d-ete');
  });

  test('has a part of the id where the name is taken, and in the end the id', () => {
    expect(firstOf('Granges')).toEqual(['granges', `granges-${orgId.slice(0, 4)}`, orgId]);
  });

  test.each(['漢字', '🎪', 'A'])('of %s is what is left', (name) => {
    expect(firstOf(name).at(-1)).toBe(orgId);
    for (const one of firstOf(name)) expect(slug.safeParse(one).success).toBe(true);
  });

  test('is never a reserved word, but may begin with it', () => {
    expect(firstOf('Support')).toEqual([`support-${orgId.slice(0, 4)}`, orgId]);
  });

  test('fits, however long the name is', () => {
    for (const one of firstOf('Verein der Freunde und Förderer des Sommerfestes am See e. V.'))
      expect(slug.safeParse(one).success).toBe(true);
  });

  test('may be the id: every id has the form of an address', () => {
    expect(shortId.safeParse(orgId).success && slug.safeParse(orgId).success).toBe(true);
  });
});
