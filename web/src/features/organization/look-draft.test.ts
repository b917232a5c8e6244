import { anOrganization } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { checkLook, previewOf, websiteFrom } from './look-draft.ts';

const stored = anOrganization({ name: 'Granges', website: 'https://granges.example/' });

describe('saving', () => {
  test('writes what was changed and nothing else, so that two people who change different things keep both', () => {
    expect(checkLook(stored, { name: '  Les   Granges ', website: 'granges.example' })).toEqual({
      changed: { name: 'Les Granges' },
    });
  });

  test('takes a logo and an address away', () => {
    const before = anOrganization({ logo: 'data:image/png;base64,AAAA', contactEmail: 'a@granges.example' });
    expect(checkLook(before, { logo: null, contactEmail: ' ' })).toEqual({
      changed: { logo: null, contactEmail: '' },
    });
  });

  test('tells everything that is wrong, in the order of the form', () => {
    expect(
      checkLook(stored, {
        name: '\u200b',
        description: 'x'.repeat(2_001),
        website: 'granges',
        contactEmail: 'granges',
      }),
    ).toEqual({
      flaws: [
        { field: 'name', why: 'missing' },
        { field: 'description', why: 'too-long', max: 2_000 },
        { field: 'website', why: 'no-website' },
        { field: 'contactEmail', why: 'no-address' },
      ],
    });
  });
});

test('the preview shows what is sound and keeps what is stored in place of the rest', () => {
  expect(previewOf(stored, { name: '', color: 'plum' })).toEqual({ ...stored, color: 'plum' });
  expect(previewOf(stored, { website: 'fetes.example' }).website).toBe('https://fetes.example/');
});

describe('a website', () => {
  test.each([
    ['granges.example', 'https://granges.example/'],
    ['HTTP://Granges.example', 'https://granges.example/'],
    ['https://fêtes.example/été', 'https://xn--ftes-gpa.example/%C3%A9t%C3%A9'],
    ['   ', ''],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(websiteFrom(typed)).toBe(kept);
  });

  test.each([
    'granges',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'https://a@b.example',
    'two words.example',
    'localhost:80',
  ])('is not %j', (typed) => {
    expect(websiteFrom(typed)).toBeUndefined();
  });
});
