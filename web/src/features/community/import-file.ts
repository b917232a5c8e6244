import { guardedCell, importLimits, isBlank, isHead, unguardedCell, type FileRow } from '@equipage/domain';
import Papa from 'papaparse';

/** How the bytes of a file were read as text. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Torn rows after which the next line is read anew; each may cost a look through the whole rest. */
const mostTorn = 200;

/** Columns apart by these; a French Excel writes semicolons. */
const separators = [',', ';', '\t'];

export interface FileTable {
  readonly encoding: FileEncoding;
  readonly separator: string;
  /** The names of the columns; empty texts where the file has none. */
  readonly head: readonly string[];
  readonly rows: readonly FileRow[];
}

export type FileRefusal = 'file-large' | 'file-empty' | 'file-rows' | 'file-columns';

/**
 * Which encoding a file is in: what its mark says, else UTF-16 where every other byte is zero, else UTF-8 where it is
 * well-formed, else that of old Windows programs, of which Latin-1 is a part.
 */
export function encodingOf(bytes: Uint8Array): FileEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const many = start.length / 8;
  if (zeros[1]! > many && zeros[1]! > zeros[0]!) return 'utf-16le';
  if (zeros[0]! > many) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * Reads a file as a table: any of the encodings and separators that spreadsheets write, quoted cells, line breaks in
 * them, without the quotes that keep a cell from being run. Lines without anything are passed over. The first line names the columns unless there is an address in it.
 *
 * @param onProgress is told a part of 1, now and then
 */
export function readTable(
  bytes: Uint8Array,
  onProgress: (part: number) => void = () => undefined,
): FileTable | FileRefusal {
  if (bytes.length > importLimits.bytes) return 'file-large';
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  // Excel's own way to say what separates; it is no line of the table.
  const told = /^sep=(.)\r?\n/.exec(decoded)?.[1];
  const text = told === undefined ? decoded : decoded.slice(decoded.indexOf('\n') + 1);

  const rows: FileRow[] = [];
  const separator = told ?? separatorOf(text);
  let line = told === undefined ? 1 : 2;
  let newline: Papa.ParseConfig['newline'];
  let start: number | undefined = 0;
  for (let torn = 0; start !== undefined; torn += 1) start = readFrom(start, torn < mostTorn);

  /**
   * Reads to the end, or to a row whose quotation marks do not match. Such a row would take every line up to the next
   * mark with it: only its first line is given up.
   * @returns where to read on
   */
  function readFrom(from: number, recovers: boolean): number | undefined {
    let rowStart = from;
    let resume: number | undefined;
    Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
      delimiter: separator,
      // Guessed once, by the beginning of the file.
      ...(newline === undefined ? {} : { newline }),
      step({ data: cells, errors, meta }, parser) {
        newline ??= meta.linebreak as '\n' | '\r' | '\r\n';
        const rowEnd = from + meta.cursor;
        const isTorn = errors.some(({ type }) => type === 'Quotes');
        const lineEnd = isTorn && recovers ? text.indexOf(newline, rowStart) : -1;
        if (lineEnd >= 0 && lineEnd + newline.length < rowEnd) {
          const cells = text.slice(rowStart, lineEnd).split(separator);
          rows.push({ line, cells: cells.map(unguardedCell), isTorn });
          line += 1;
          resume = lineEnd + newline.length;
          parser.abort();
          return;
        }
        const read = { line, cells: cells.map(unguardedCell) };
        if (!cells.every(isBlank)) rows.push(isTorn ? { ...read, isTorn } : read);
        line += 1;
        for (const cell of cells) line += breaksIn(cell);
        rowStart = rowEnd;
        if (rows.length % 2_000 === 0) onProgress(rowEnd / text.length);
        if (rows.length > importLimits.rows + 1) parser.abort();
      },
    });
    return resume;
  }

  const [first, ...others] = rows;
  if (first === undefined) return 'file-empty';
  const named = isHead(first.cells);
  const head = named ? first.cells : first.cells.map(() => '');
  const people = named ? others : rows;
  if (people.length === 0) return 'file-empty';
  if (people.length > importLimits.rows) return 'file-rows';
  if (head.length > importLimits.columns) return 'file-columns';
  return { encoding, separator, head, rows: people };
}

/** Guessed by the first lines. The empty ones do not count, least of all the one behind the last line break. */
function separatorOf(text: string): string {
  const { meta } = Papa.parse(text, { preview: 10, skipEmptyLines: 'greedy', delimitersToGuess: separators });
  return meta.delimiter;
}

/** Lines that a cell takes beside its own. */
function breaksIn(cell: string): number {
  let breaks = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell.charCodeAt(at);
    if (letter === 10 || (letter === 13 && cell.charCodeAt(at + 1) !== 10)) breaks += 1;
  }
  return breaks;
}

/** A CSV file that spreadsheets open as it was, without running anything in it. */
export function writeTable(rows: readonly (readonly string[])[], separator: string): string {
  const guarded = rows.map((cells) => cells.map(guardedCell));
  return `\uFEFF${Papa.unparse(guarded, { delimiter: separator, newline: '\r\n' })}\r\n`;
}
