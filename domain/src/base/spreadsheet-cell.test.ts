import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from './property.fixtures.ts';
import { guardedCell, unguardedCell } from './spreadsheet-cell.ts';

/** Made of what a guard looks at, so that all orders of it come up. */
const quotesAndFormulas = fc
  .array(
    fc.constantFrom(
      "'",
      '"',
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '\t',
      '\r',
      '\n',
      '\0',
      ';',
      ',',
      'a',
      ' ',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a cell', () => {
  test('comes back as the text that it was written from, whatever that is', () => {
    holdsForAll(anyText, (text) => unguardedCell(guardedCell(text)) === text);
    holdsForAll(quotesAndFormulas, (text) => unguardedCell(guardedCell(text)) === text, 20_000);
  });

  test('begins like no formula, neither as a whole nor after what parts cells elsewhere', () => {
    holdsForAll(
      quotesAndFormulas,
      (text) => {
        const cell = guardedCell(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
        expect(cell).not.toMatch(/[;,\t]["]*[=+\-@＝＋－＠]|\n["]*[=@＝＠]/);
      },
      20_000,
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["'tis", "'tis"],
    ['Ada;=1', "Ada;'=1"],
    ["Ada;'=1", "Ada;''=1"],
    ['a\n=1', "a\n'=1"],
    ['- apples\n- pears', "'- apples\n- pears"],
    ['a wink ;-)', "a wink ;'-)"],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(guardedCell(text)).toBe(cell);
    expect(unguardedCell(cell)).toBe(text);
  });

  test('that a spreadsheet keeps from running shows without its quote', () => {
    expect(unguardedCell("'+41 79 123 45 67")).toBe('+41 79 123 45 67');
    expect(unguardedCell("O'Neill")).toBe("O'Neill");
  });
});
