import { whyTheySurvive } from './survivors.ts';

/** As Stryker writes it, in the form that all its implementations share; what is not needed here is left out. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from one. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the changes to one folder came to. */
export interface FolderResult {
  readonly folder: string;
  /** Changes of which a test took notice. */
  readonly noticed: number;
  /** Changes that tests ran over without notice. */
  readonly survived: number;
  /** Changes that no test runs over. */
  readonly unreached: number;
  readonly seconds: number;
  readonly left: readonly Survivor[];
}

export interface Survivor {
  /** Below `domain/src`. */
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A change after which the tests never end is noticed: nobody would take it for done. */
const noticedAs = new Set(['Killed', 'Timeout']);

/** Counts a report; changes that were not tried, because they do not compile or run only while loading, do not count. */
export function resultOf(folder: string, report: MutationReport, seconds: number): FolderResult {
  const all = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file: file.replace(/^src\//, ''), source, mutant })),
  );
  const count = (counts: (status: string) => boolean) =>
    all.filter(({ mutant }) => counts(mutant.status)).length;
  return {
    folder,
    noticed: count((status) => noticedAs.has(status)),
    survived: count((status) => status === 'Survived'),
    unreached: count((status) => status === 'NoCoverage'),
    seconds: Math.round(seconds),
    left: all
      .filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
      .map(({ file, source, mutant }) => ({
        file,
        line: mutant.location.start.line,
        before: textAt(source, mutant.location),
        after: mutant.replacement ?? mutant.mutatorName,
      })),
  };
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

const head = `# Mutation testing of the domain

\`npm run domain:mutate\` changes the code of the domain in one place after another, such as \`<\` to \`<=\` or a condition
to \`true\`, runs the tests that reach the place, and counts the changes that no test notices. It goes folder by folder and
writes this page; \`npm run domain:mutate -- billing sms\` does so for some folders, and leaves the other rows as they are.
It is not part of \`npm test\`: it takes as long as the table says, on two cores.
`;

const leftOut = `## What is left out

- Tests and their data (\`*.test.ts\`, \`*.fixtures.ts\`), and files that only pass on what others hold (\`index.ts\`,
  \`calls.ts\`).
- What runs once, while a file is loaded: schemas, limits and tables. To try a change there, all files would have to be
  loaded anew for it, which takes hours. The tests of rules and of calls look at schemas from outside, and what they
  refuse is written in tables.
`;

/** The page with these results in the place of older ones of the same folders. */
export function withResults(page: string, results: readonly FolderResult[]): string {
  const rows = new Map(rowsIn(page).map((row) => [row.folder, row]));
  for (const { folder, noticed, survived, unreached, seconds } of results)
    rows.set(folder, { folder, noticed, survived, unreached, seconds });
  const sorted = [...rows.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
  const done = new Set(results.map(({ folder }) => folder));
  const survivors = [
    ...survivorsIn(page).filter(([file]) => !done.has(folderOf(file))),
    ...results.flatMap(({ left }) => [...countedBy(left.map(({ file }) => file))]),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  const whole = {
    folder: 'all',
    ...Object.fromEntries(
      (['noticed', 'survived', 'unreached', 'seconds'] as const).map((key) => [
        key,
        sorted.reduce((sum, row) => sum + row[key], 0),
      ]),
    ),
  } as Row;
  const folders = table(
    ['Folder', 'Changes', 'Noticed', 'Survived', 'Unreached', 'Score', 'Seconds'],
    [...sorted, whole].map((row) => [
      `\`${row.folder}\``,
      ...[changesOf(row), row.noticed, row.survived, row.unreached].map(String),
      scoreOf(row),
      String(row.seconds),
    ]),
  );
  const survived =
    survivors.length === 0
      ? 'Nothing.'
      : table(
          ['File', 'Changes', 'Why'],
          survivors.map(([file, many]) => [`\`${file}\``, String(many), whyTheySurvive[file] ?? '–']),
          new Set(['Changes']),
        );
  return [head.trimEnd(), folders, leftOut.trimEnd(), '## What survives', survived].join('\n\n') + '\n';
}

type Row = Omit<FolderResult, 'left'>;

const changesOf = ({ noticed, survived, unreached }: Row) => noticed + survived + unreached;

function scoreOf(row: Row): string {
  const all = changesOf(row);
  return all === 0 ? '–' : `${((row.noticed / all) * 100).toFixed(1)} %`;
}

/** The folder of `domain/src` that a file is counted with; files beside the folders have one of their own. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
}

function rowsIn(page: string): Row[] {
  return cellsIn(page, 7)
    .map(([folder = '', , noticed, survived, unreached, , seconds]) => ({
      folder,
      noticed: Number(noticed),
      survived: Number(survived),
      unreached: Number(unreached),
      seconds: Number(seconds),
    }))
    .filter(({ folder }) => folder !== 'all');
}

function survivorsIn(page: string): [file: string, many: number][] {
  return cellsIn(page, 3).map(([file = '', many]) => [file, Number(many)]);
}

/** The cells of all rows of that many columns whose first one is code. */
function cellsIn(page: string, columns: number): string[][] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell, at) => (at === 0 ? cell.trim().slice(1, -1) : cell.trim())),
    )
    .filter((cells) => cells.length === columns);
}

function countedBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A table as the formatter would write it; columns but the first have their values at the right, or those named. */
function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<string> = new Set(titles.slice(1)),
): string {
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const isRight = titles.map((title) => right.has(title));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (isRight[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isRight[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(titles), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
