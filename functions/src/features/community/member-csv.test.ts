import { anOrgField, aMember, choiceIdOf, orgInfoOf } from '@equipage/domain/fixtures';
import { unguardedCell } from '@equipage/domain';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { memberCsv } from './member-csv.ts';

const joinedAt = Date.UTC(2025, 11, 31, 23, 30);
const size = anOrgField({ name: 'Shirt; size', labels: ['M', 'L'] });
const driver = anOrgField({ name: 'Driver', type: 'yesNo' });
const rate = anOrgField({ name: 'Rate', type: 'number' });
const note = anOrgField({ name: 'Note', type: 'longText' });
const fields = [size, driver, rate, note];

const nasty = [
  '=HYPERLINK("https://evil.example")',
  "'=1+1",
  '+33 6 12 34 56 78',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  'Bob;=HYPERLINK("https://evil.example")',
  'Bob,@SUM(A1)',
  'Bob;"-2+3',
  'Bob\t+1',
  'two\n=1+1',
  '- apples\n- pears; a wink ;-)',
  'plain, with; "quotes"',
  'two\nlines',
  'محمد العربي',
  '王小明',
];

/** As an import reads the cells: without the quote before what looks like a formula. */
function opened(text: string, delimiter: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter });
  expect(errors).toEqual([]);
  return data.map((row) => row.map(unguardedCell));
}

describe('the file of members', () => {
  test.each([
    ['en', ','],
    ['fr', ';'],
  ] as const)('opens with every value as it was, in %s', async (language, delimiter) => {
    const csv = await memberCsv({ language, timeZone: 'Europe/Paris', fields });
    const members = nasty.map((name, at) => aMember({ id: `m${at}`, name, joinedAt }));
    const infos = nasty.map((text, at) => {
      return orgInfoOf(
        `m${at}`,
        [
          [size, choiceIdOf('L')],
          [driver, true],
          [rate, 1.5],
          [note, text],
        ],
        { by: 'somebody' },
      );
    });
    const [head, ...rows] = opened(csv.head() + csv.lines(members, infos), delimiter);
    expect(head?.slice(7)).toEqual(['Shirt; size', 'Driver', 'Rate', 'Note']);
    const french = language === 'fr';
    expect(rows).toEqual(
      nasty.map((text) => [
        text,
        members[0]!.email,
        '2026-01-01',
        french ? 'Lien' : 'Link',
        '',
        '',
        '',
        'L',
        french ? 'Oui' : 'Yes',
        french ? '1,5' : '1.5',
        text,
      ]),
    );
  });

  test('holds nothing that a spreadsheet would run', async () => {
    const csv = await memberCsv({ language: 'en', timeZone: 'UTC', fields: [] });
    const text = csv.lines(
      nasty.map((name) => aMember({ name })),
      [],
    );
    const cells = Papa.parse<string[]>(text).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('nor one that takes another character for the end of a cell, as it is set up elsewhere', async () => {
    const csv = await memberCsv({ language: 'en', timeZone: 'UTC', fields: [] });
    const members = nasty.map((name) => aMember({ name }));
    const pieces = csv.lines(members, []).split(/[;,\t]"*/);
    expect(pieces.filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([]);
  });

  test('ends every row by what no cell holds, so that its rows can be counted', async () => {
    const csv = await memberCsv({ language: 'en', timeZone: 'UTC', fields: [] });
    const text =
      csv.head() +
      csv.lines(
        nasty.map((name) => aMember({ name })),
        [],
      );
    expect(text.split('\r\n')).toHaveLength(nasty.length + 2);
  });
});
