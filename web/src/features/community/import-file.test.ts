import { describe, expect, test } from 'vitest';
import { encodingOf, readTable, writeTable, type FileTable } from './import-file.ts';

const table = 'Prénom;Nom;E-mail\r\nÉlodie;Øuvray;elodie@people.example\r\nJürgen;Groß;jg@people.example\r\n';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  const bytes = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at += 1) bytes.setUint16(at * 2, whole.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

/** The letters above are where Latin-1 and Windows have them. Node reads those of Windows alone wrongly; browsers do not. */
const windows = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array): FileTable {
  const answer = readTable(bytes);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

describe('a file', () => {
  test.each([
    ['UTF-8', 'utf-8', utf8(table)],
    ['UTF-8 with a mark', 'utf-8', utf8(`\uFEFF${table}`)],
    ['UTF-16 LE with a mark', 'utf-16le', utf16(table, true, true)],
    ['UTF-16 LE', 'utf-16le', utf16(table, true, false)],
    ['UTF-16 BE with a mark', 'utf-16be', utf16(table, false, true)],
    ['UTF-16 BE', 'utf-16be', utf16(table, false, false)],
    ['Windows-1252', 'windows-1252', windows],
  ])('in %s is read letter by letter', (_, encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(read(bytes)).toEqual({
      encoding,
      separator: ';',
      head: ['Prénom', 'Nom', 'E-mail'],
      rows: [
        { line: 2, cells: ['Élodie', 'Øuvray', 'elodie@people.example'] },
        { line: 3, cells: ['Jürgen', 'Groß', 'jg@people.example'] },
      ],
    });
  });

  test.each([',', ';', '\t'])('with columns apart by %j is told so', (separator) => {
    const { separator: found, rows } = read(utf8(table.replaceAll(';', separator)));
    expect(found).toBe(separator);
    expect(rows[0]?.cells).toHaveLength(3);
  });

  test('that says its separator is believed, and its lines keep their numbers', () => {
    expect(read(utf8(`sep=,\r\nName,Email\r\nAda;Wrona,a@b.ch\r\n`)).rows).toEqual([
      { line: 3, cells: ['Ada;Wrona', 'a@b.ch'] },
    ]);
  });

  test('keeps quoted separators, quotes and line breaks, and numbers lines as an editor does', () => {
    const text = 'Name,Email,Note\n"Wrona, ""Ada""",a@b.ch,"one\ntwo\r\nthree"\n\n , \nBo,b@b.ch,\n';
    expect(read(utf8(text)).rows).toEqual([
      { line: 2, cells: ['Wrona, "Ada"', 'a@b.ch', 'one\ntwo\r\nthree'] },
      { line: 7, cells: ['Bo', 'b@b.ch', ''] },
    ]);
  });

  test('marks the line whose quotation marks do not match', () => {
    const { rows } = read(utf8('Name,Email\nAda,a@b.ch\n"Bo,b@b.ch\nCleo,c@b.ch\n'));
    expect(rows[0]).toEqual({ line: 2, cells: ['Ada', 'a@b.ch'] });
    expect(rows[1]).toMatchObject({ line: 3, isTorn: true });
  });

  test.each([
    ['is never closed', '"Bo,b@b.ch'],
    ['is closed too early', '"Bo" the,"b@b.ch'],
  ])('loses only the line whose mark %s', (_, broken) => {
    for (const end of ['\n', '\r\n']) {
      const lines = ['Name,Email', 'Ada,a@b.ch', broken, 'Cleo,c@b.ch', broken, '"Dora, ""D""",d@b.ch', ''];
      const { rows } = read(utf8(lines.join(end)));
      expect(rows.filter(({ isTorn }) => isTorn !== true)).toEqual([
        { line: 2, cells: ['Ada', 'a@b.ch'] },
        { line: 4, cells: ['Cleo', 'c@b.ch'] },
        { line: 6, cells: ['Dora, "D"', 'd@b.ch'] },
      ]);
      expect(rows.filter(({ isTorn }) => isTorn === true).map(({ line }) => line)).toEqual([3, 5]);
    }
  });

  test('with torn marks in more lines than are read anew one by one comes to an end', () => {
    const { rows } = read(utf8(`Name,Email\n${'"Bo,b@b.ch\n'.repeat(20_000)}`));
    expect(rows[0]).toMatchObject({ line: 2, isTorn: true });
    expect(rows.at(-1)).toMatchObject({ isTorn: true });
  });

  test('without names of columns begins with its first line', () => {
    expect(read(utf8('Ada,a@b.ch\nBo,b@b.ch\n'))).toMatchObject({
      head: ['', ''],
      rows: [{ line: 1 }, { line: 2 }],
    });
  });

  test.each([
    ['file-empty', ''],
    ['file-empty', '\n\n'],
    ['file-empty', 'Name,Email\n'],
    ['file-rows', `Name,Email\n${'Ada,a@b.ch\n'.repeat(100_001)}`],
    ['file-columns', `${'x,'.repeat(201)}Email\nAda\n`],
    ['file-large', 'x'.repeat(50_000_001)],
  ])('is refused as %s', (why, text) => {
    expect(readTable(utf8(text))).toBe(why);
  });

  test('of a hundred thousand lines is read, and tells how far it is', () => {
    const parts: number[] = [];
    const answer = readTable(utf8(`Name,Email\n${'Ada,a@b.ch\n'.repeat(100_000)}`), (part) =>
      parts.push(part),
    );
    expect(answer).toMatchObject({ rows: { length: 100_000 } });
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.toSorted((a, b) => a - b)).toEqual(parts);
  });

  test.each([',', ';', '\t'])('of two short lines is told apart by %j', (separator) => {
    const table = readTable(utf8(`Name${separator}Email\nAda${separator}a@b.ch\n\n`));
    expect(table).toMatchObject({ separator, rows: [{ line: 2, cells: ['Ada', 'a@b.ch'] }] });
  });

  test('that is written opens as it was, heads as well, and nothing in it is run', () => {
    const table = [
      ['=Name', 'Email'],
      ['=1+1', 'a;b'],
      ["'=1+1", 'a;=b'],
    ];
    const text = writeTable(table, ';');
    expect(text).toBe("\uFEFF'=Name;Email\r\n'=1+1;\"a;b\"\r\n''=1+1;\"a;'=b\"\r\n");
    const { head, rows } = read(utf8(text));
    expect([head, ...rows.map(({ cells }) => cells)]).toEqual(table);
  });
});
