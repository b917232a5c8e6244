import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import { memberKeyLimits, memberKeys, memberWords, pairKey, searchWords, wordKey } from './member-keys.ts';

const keysOf = (name: string, email = 'somebody@people.example') => memberKeys({ name, email }, [], []);
const isFound = (text: string, name: string, email?: string) =>
  searchWords(text).every((word) => keysOf(name, email).includes(wordKey(word)));

describe('a member is found', () => {
  test.each([
    ['elod', 'Élodie Œuvray'],
    ['OEUV', 'Élodie Œuvray'],
    ['œuv', 'Élodie Œuvray'],
    ["o'bri", 'Maeve O’Brien'],
    ['obri', 'Maeve O’Brien'],
    ['brien', 'Maeve O’Brien'],
    ['arc', 'Jeanne d’Arc'],
    ['d’arc', "Jeanne d'Arc"],
    ['luc', 'Jean-Luc Ponty'],
    ['jean-l', 'Jean-Luc Ponty'],
    ['ponty jean', 'Jean-Luc Ponty'],
    ['محم', 'مُحَمَّد العربي'],
    ['العر', 'مُحَمَّد العربي'],
    ['王', '王小明'],
    ['王小', '王小明'],
    ['wąs łuk', 'Łukasz Wąs'],
  ])('by “%s”, whose name is %s', (text, name) => {
    expect(isFound(text, name)).toBe(true);
  });

  test('by the beginning of the address, also one with an apostrophe', () => {
    expect(isFound('giulia.co', 'Anna Rossi', 'giulia.conti@people.example')).toBe(true);
    expect(isFound("o'neill@", 'Anna Rossi', "o'neill@people.example")).toBe(true);
    expect(isFound('people', 'Anna Rossi', 'giulia.conti@people.example')).toBe(false);
  });

  test('by the first eight words of which the last is always the address', () => {
    const words = memberWords({ name: 'a b c d e f g h i j', email: 'z@people.example' });
    expect(words).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'z@people.example']);
  });
});

describe('the entries of a member', () => {
  const filters = (keys: readonly string[]) => keys.filter((key) => !/^[wp]:/.test(key));

  test('tell the events with their status, the last status and the choices, and of other texts that there is one', () => {
    const choice = 'abcdefghij0123456789';
    expect(
      filters(
        memberKeys(
          { name: 'Anna Rossi', email: 'anna@people.example' },
          [
            { eventId: 'later', status: 'pending' },
            { eventId: 'earlier', status: 'declined' },
          ],
          [
            ['vegetarian', true],
            ['driver', false],
            ['size', choice],
            ['skills', [choice]],
            ['cleared', null],
            ['note', 'prefers mornings'],
            ['since', 2019],
          ],
        ),
      ),
    ).toEqual(
      [
        'e:earlier',
        'e:earlier:declined',
        'e:later',
        'e:later:pending',
        's:pending',
        `f:size=${choice}`,
        `f:skills=${choice}`,
        'f:driver=no',
        ...['vegetarian', 'driver', 'size', 'skills', 'note', 'since'].map((id) => `f:${id}=some`),
        'f:vegetarian=yes',
      ].sort(),
    );
  });

  test('of a name that looks like an entry are those of words', () => {
    expect(filters(keysOf('e:later:accepted s:pending f:size=yes'))).toEqual([]);
  });

  test('stay within the bound, each once and sorted, whatever the name and however many events', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ eventId: `e${at}`, status: 'accepted' as const }));
    holdsForAll(
      fc.tuple(anyText, anyText),
      ([name, email]) => {
        const keys = memberKeys({ name, email }, many, []);
        expect(keys.length).toBeLessThanOrEqual(memberKeyLimits.keys);
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(keys).toContain('e:e0:accepted');
      },
      200,
    );
  });

  test('hold every beginning of every word, and of two words in either order', () => {
    holdsForAll(
      fc.tuple(
        fc.array(fc.stringMatching(/^[a-zé'漢-]{1,20}$/), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
      ),
      ([names, first, second]) => {
        const person = { name: names.join(' '), email: 'x@people.example' };
        const words = memberWords(person);
        const keys = memberKeys(person, [], []);
        const beginning = (at: number, letters: number) => {
          const word = Array.from(words[at % words.length]!);
          return word.slice(0, 1 + (letters % word.length)).join('');
        };
        const [one, other] = [beginning(first, second), beginning(first + 1, second)];
        expect(keys).toContain(wordKey(one));
        if (words.length > 1) {
          expect(keys).toContain(pairKey(one, other));
          expect(pairKey(one, other)).toBe(pairKey(other, one));
        }
      },
    );
  });
});
