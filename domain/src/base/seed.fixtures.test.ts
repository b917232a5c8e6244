import { describe, expect, test } from 'vitest';
import { documentId, shortId, uid } from './ids.ts';
import { diceOf, documentIdOf, shortIdOf, uidOf } from './seed.fixtures.ts';

describe('ids of a label', () => {
  test('are valid, stay the same, and differ by label and by kind', () => {
    expect(shortId.parse(shortIdOf('bal'))).toBe(shortIdOf('bal'));
    expect(documentId.parse(documentIdOf('bal'))).toBe(documentIdOf('bal'));
    expect(uid.parse(uidOf('bal'))).toBe(uidOf('bal'));
    expect(shortIdOf('bal')).not.toBe(shortIdOf('bal 2'));
    expect(uidOf('bal').startsWith(documentIdOf('bal'))).toBe(false);
  });

  test('are all different in a community of 50,000', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, number) => shortIdOf(`member ${number}`)));
    expect(ids.size).toBe(50_000);
  });
});

describe('dice', () => {
  test('throw the same for one label and otherwise for another', () => {
    const throws = (label: string) => Array.from({ length: 20 }, () => diceOf(label).whole(1, 1_000_000));
    expect(throws('a')).toEqual(throws('a'));
    expect(throws('a')).not.toEqual(throws('b'));
  });

  test('reach both ends and every side about equally often', () => {
    const dice = diceOf('six sides');
    const counts = new Map<number, number>();
    for (let turn = 0; turn < 6_000; turn++) {
      const side = dice.whole(1, 6);
      counts.set(side, (counts.get(side) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('shuffle without losing anybody', () => {
    const people = ['Ada', 'Bo', 'Chi', 'Dọ́là', 'Eve'];
    const shuffled = diceOf('queue').shuffled(people);
    expect([...shuffled].sort()).toEqual([...people].sort());
    expect(people[0]).toBe('Ada');
  });

  test('cannot pick from nothing', () => {
    expect(() => diceOf('x').pick([])).toThrow('nothing to pick from');
  });
});
