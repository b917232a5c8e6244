import type { Canary } from './canaries.ts';

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
  readonly canaries: readonly Canary[];
  readonly documents: number;
  /** Kinds of documents that somebody may read, and that no page reads. */
  readonly unseen: readonly string[];
}

/** docs/payload-scan.md, as the formatter would write it. */
export function page({ lines, canaries, documents, unseen }: Scan): string {
  const heading = [
    'role',
    'pages',
    'calls and files',
    'mails',
    'bytes',
    'allowed canaries received',
    'others',
  ];
  const rows = lines.map(({ role, pages, answers, mails, bytes, received }) => [
    role,
    ...[pages, answers, mails, bytes, received.size, 0].map((value) => value.toLocaleString('en-GB')),
  ]);
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const cells = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return `# What reaches whom

\`npm run payload:scan\` fills a world with canaries, words and numbers that stand nowhere else: one in each field of each
document that can hold one, empty fields included, ${canaries.length.toLocaleString('en-GB')} in ${documents} documents. Then
each role of [permissions.md](permissions.md) opens every page there is, whether it is for her or not, and asks every call
and every file with the same words; the mails that follow are read as well. All bytes that come back are kept by a proxy
between the browser and everything else, those of listeners that never end too. A canary may come to a role only if a table
of permissions.md lets that role read the document, or if \`tests/payload/told-by-functions.ts\` says on purpose that a
function tells it.

Canaries that came to somebody who must not receive them: **0**.

${cells(heading)}
| ${rule.join(' | ')} |
${rows.map(cells).join('\n')}

Each role has received canaries that she may receive, so that the scan is known to see. Of these kinds of documents
nothing is on any page, though the rules let somebody read it: ${unseen.map((shape) => `\`${shape}\``).join(', ') || 'none'}.

Measured on ${new Date().toISOString().slice(0, 10)}.
`;
}
