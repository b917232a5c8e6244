import { describe, expect, test } from 'vitest';
import type { PluralForms, Texts } from './dictionary.ts';
import { textParts } from './text-parts.ts';

const englishParts = await Promise.all(Object.values(textParts).map((part) => part.en()));
const frenchParts = await Promise.all(Object.values(textParts).map((part) => part.fr()));
const english = leaves(Object.assign({}, ...englishParts) as Texts);
const french = leaves(Object.assign({}, ...frenchParts) as Texts);

describe('the dictionaries', () => {
  test('a root key stands in one part only', () => {
    const keys = englishParts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('French has a text wherever English has one, and no other', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('a text has the same places for values in both languages', () => {
    const placesOf = (leaf: string | PluralForms) =>
      typeof leaf === 'string' ? [places(leaf)] : [places(leaf.other), ...Object.values(leaf).map(places)];
    const different = [...english].flatMap(([key, leaf]) => {
      const ours = placesOf(leaf)[0];
      const theirs = french.get(key) === undefined ? undefined : placesOf(french.get(key)!)[0];
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [key];
    });
    expect(different).toEqual([]);
  });

  test('a value stands in double braces with one space on each side', () => {
    const odd = [...english, ...french].filter(([, leaf]) =>
      (typeof leaf === 'string' ? [leaf] : Object.values(leaf)).some((text: string) =>
        /[{}]/.test(text.replace(/\{\{ \w+ \}\}/g, '')),
      ),
    );
    expect(odd).toEqual([]);
  });

  test('nothing is empty, and nobody is shouted at', () => {
    const wrong = [...english, ...french].filter(([, leaf]) =>
      (typeof leaf === 'string' ? [leaf] : Object.values(leaf)).some(
        (text: string) => text.trim() === '' || text.includes('!'),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

function places(text: string): string[] {
  return [...text.matchAll(/\{\{ (\w+) \}\}/g)].map((match) => match[1] ?? '').sort();
}

/** Texts and plural forms by their dotted keys. */
function leaves(texts: Texts, path = ''): Map<string, string | PluralForms> {
  const found = new Map<string, string | PluralForms>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string' || isPlural(value)) found.set(path + key, value);
    else for (const [inner, leaf] of leaves(value, `${path}${key}.`)) found.set(inner, leaf);
  }
  return found;
}

function isPlural(value: PluralForms | Texts): value is PluralForms {
  return typeof value['one'] === 'string' && typeof value['other'] === 'string';
}
