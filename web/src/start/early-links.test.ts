import { describe, expect, test } from 'vitest';
import { earlyLinks, type FirstFiles, type Visit } from './early-links.ts';

const both = (...files: number[]) => ({ en: files, fr: files });

const table: FirstFiles = {
  files: ['/en.js', '/fr.js', '/event.js', '/shared.js', '/session.js', '/inside.en.js', '/database.js'],
  everybody: { en: [0], fr: [1] },
  signedIn: { en: [4, 3, 5], fr: [4, 3] },
  signedInData: both(6, 3),
  pages: [
    {
      form: '^/e/[^/]+/?$',
      signedOut: both(2, 3),
      signedIn: both(2, 3),
      document: 'events/{id}',
    },
  ],
};
const stranger: Visit = { path: '/e/harbour-festival-0a1b2c3d4e5f', language: 'en', signedIn: false };

describe('before the app is there', () => {
  test('a stranger’s page is asked for, with the words of the reader and what it is about, and no more', () => {
    expect(earlyLinks(table, stranger)).toEqual({
      files: ['/en.js', '/event.js', '/shared.js'],
      later: [],
      document: 'events/0a1b2c3d4e5f',
    });
    expect(earlyLinks(table, { ...stranger, language: 'fr' }).files[0]).toBe('/fr.js');
  });

  test('for somebody who is signed in the page comes first and the database last, each file once', () => {
    expect(earlyLinks(table, { ...stranger, signedIn: true })).toEqual({
      files: ['/en.js', '/event.js', '/shared.js', '/session.js', '/inside.en.js'],
      later: ['/database.js'],
      document: 'events/0a1b2c3d4e5f',
    });
  });

  test('at any other address it is what everybody needs there', () => {
    const elsewhere = { ...stranger, path: '/messages' };
    expect(earlyLinks(table, elsewhere)).toEqual({ files: ['/en.js'], later: [], document: undefined });
    expect(earlyLinks(table, { ...elsewhere, signedIn: true }).files).toEqual([
      '/en.js',
      '/session.js',
      '/shared.js',
      '/inside.en.js',
    ]);
  });

  test('an address without an id is about nothing', () => {
    expect(earlyLinks(table, { ...stranger, path: '/e/harbour-festival' }).document).toBeUndefined();
    expect(earlyLinks(table, { ...stranger, path: `${stranger.path}/` }).document).toBe(
      'events/0a1b2c3d4e5f',
    );
  });
});
