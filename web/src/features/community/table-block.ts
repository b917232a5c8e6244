/**
 * A block of cells as spreadsheets put it on the clipboard: rows by line breaks, cells by tabs, and quotes around a cell
 * that holds one of these.
 */
export function textOfBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell with what ends it: in quotes, where two stand for one, or up to the next tab or line break. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;

/** The opposite of {@link textOfBlock}. Rows need not be of the same length. A quote inside of a cell is a quote. */
export function blockOfText(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (const [, inQuotes, plain = '', end] of lines.matchAll(cellPattern)) {
    rows.at(-1)!.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
