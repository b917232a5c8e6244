import { describe, expect, test } from 'vitest';
import { blockOfText, textOfBlock } from './table-block.ts';

describe('a block on the clipboard', () => {
  test.each<[string, string[][]]>([
    ['a', [['a']]],
    ['', [['']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['5" nails\tb', [['5" nails', 'b']]],
    ['a"b\t"c', [['a"b', '"c']]],
  ])('%j is read cell by cell', (text, rows) => expect(blockOfText(text)).toEqual(rows));

  test('comes back as it was copied, whatever is in it', () => {
    const rows = [
      ['plain', 'tab\there', '"quoted"'],
      ['', 'two\nlines', 'é 👩‍👩‍👧'],
    ];
    expect(blockOfText(textOfBlock(rows))).toEqual(rows);
  });
});
