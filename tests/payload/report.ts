/** What one role was sent. */
export interface Line {
  readonly role: string;
  readonly pages: number;
  bytes: number;
  /** Of calls and files. */
  answers: number;
  mails: number;
  /** Numbers of the canaries that came and may. */
  readonly received: Set<number>;
}

interface Scan {
  readonly lines: readonly Line[];
  /** Of the roles, as they stand in the table. */
  readonly order: readonly string[];
  readonly canaries: number;
  readonly documents: number;
  /** Lines of the functions' log. */
  readonly logged: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

const heading = [
  'role',
  'pages',
  'calls and files',
  'mails',
  'bytes',
  'canaries that may come',
  'others',
  'measured',
];

/**
 * docs/payload-scan.md, as the formatter would write it.
 * @param before the page so far: roles that were not walked this time keep their lines
 */
export function page(before: string, { lines, order, canaries, documents, logged, date }: Scan): string {
  const rows = new Map(
    before
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
      .filter(([role]) => role !== undefined && order.includes(role))
      .map((row) => [row[0]!, row]),
  );
  for (const { role, pages, answers, mails, bytes, received } of lines) {
    const counts = [pages, answers, mails, bytes, received.size, 0];
    rows.set(role, [role, ...counts.map((count) => count.toLocaleString('en-GB')), date]);
  }
  const table = order.flatMap((role) => (rows.has(role) ? [rows.get(role)!] : []));
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...table.map((row) => row[column]!.length)),
  );
  const cells = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return `# What reaches whom

\`npm run payload:scan\` fills a world with canaries, words and numbers that stand nowhere else: one in each field of each
document that can hold one, empty fields included, ${canaries} in ${documents} documents. Then each role of
[permissions.md](permissions.md) opens every page there is, whether it is for her or not, and asks every call and every
file with the same words; the mails that follow are read as well. All bytes that come back to the browser are kept by a
proxy between it and everything else, those of listeners that never end too. A canary may come to a role only if a table of
permissions.md lets that role read the document, or if \`tests/payload/told-by-functions.ts\` says on purpose that a
function tells it. How the tables are read is checked against the rules, document by document. No canary at all may stand
in what functions log: ${logged} lines in the last walk, with those of functions that came upon broken documents.

The command writes this page when it has found no other canary. It fails when a role is not even sent what is certainly
hers, so that it is known to see. \`npm run payload:scan -- scanner\` renews the line of one role.

${cells(heading)}
| ${rule.join(' | ')} |
${table.map(cells).join('\n')}
`;
}
