/**
 * Spreadsheets run a cell that begins like this as a formula, and show it when a quote stands before it. A cell that
 * begins with such a quote itself gets one more, so that no two texts become the same cell.
 */
const atTheStart = /^(?='*[=+\-@\t\r\0＝＋－＠])/;
const guardAtTheStart = /^'(?='*[=+\-@\t\r\0＝＋－＠])/;

/**
 * The same inside a cell, where a spreadsheet that is set up for another country sees the end of one. A line may begin
 * with a dash: lists do.
 */
const inside = /([;,\t]["']*)(?=[=+\-@＝＋－＠])|(\n["']*)(?=[=@＝＠])/g;
const guardInside = /([;,\t]["']*)'(?=[=+\-@＝＋－＠])|(\n["']*)'(?=[=@＝＠])/g;

/** A text as a cell of a CSV file in which no spreadsheet runs anything. */
export function guardedCell(text: string): string {
  return text.replace(inside, "$1$2'").replace(atTheStart, "'");
}

/** The text of a cell that {@link guardedCell} wrote; of any other, as a spreadsheet would show it. */
export function unguardedCell(cell: string): string {
  return cell.replace(guardAtTheStart, '').replace(guardInside, '$1$2');
}
