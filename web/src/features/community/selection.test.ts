import { describe, expect, test } from 'vitest';
import { createSelection } from './selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const chosenBy = (work: (selection: ReturnType<typeof createSelection>) => void) => {
  const selection = createSelection(() => shown);
  work(selection);
  return [...selection.chosen()].sort();
};

describe('somebody chooses rows', () => {
  test('one by one, and takes one back', () => {
    expect(
      chosenBy((rows) => {
        rows.choose('a', true);
        rows.choose('c', true);
        rows.choose('a', false);
      }),
    ).toEqual(['c']);
  });

  test('from one to another, in either direction', () => {
    for (const [from, to] of [
      ['b', 'd'],
      ['d', 'b'],
    ] as const)
      expect(
        chosenBy((rows) => {
          rows.choose(from, true);
          rows.choose(to, true, true);
        }),
      ).toEqual(['b', 'c', 'd']);
  });

  test('by a range without a beginning: that row alone', () => {
    expect(chosenBy((rows) => rows.choose('c', true, true))).toEqual(['c']);
  });

  test('all that are shown, and none', () => {
    expect(chosenBy((rows) => rows.chooseAll(true))).toEqual(shown);
    expect(
      chosenBy((rows) => {
        rows.chooseAll(true);
        rows.chooseAll(false);
      }),
    ).toEqual([]);
  });
});
