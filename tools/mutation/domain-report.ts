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

/** What the changes to one file came to. */
export interface FileResult {
  /** Below `domain/src`. */
  readonly file: string;
  /** Changes of which a test took notice. */
  readonly noticed: number;
  /** Changes that tests ran over without notice. */
  readonly survived: number;
  /** Changes that no test runs over. */
  readonly unreached: number;
  readonly seconds: number;
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A change after which the tests never end is noticed: nobody would take it for done. */
const noticedAs = new Set(['Killed', 'Timeout']);

/**
 * Counts a report. Changes that were not tried, because they do not compile or run only while loading, do not count;
 * nor do files without any other.
 * @param seconds of the whole run: each file has its share of them
 */
export function resultsOf({ files }: MutationReport, seconds: number): FileResult[] {
  const counted = Object.entries(files).map(([path, { mutants }]) => {
    const count = (counts: (status: string) => boolean) =>
      mutants.filter(({ status }) => counts(status)).length;
    return {
      file: belowSource(path),
      noticed: count((status) => noticedAs.has(status)),
      survived: count((status) => status === 'Survived'),
      unreached: count((status) => status === 'NoCoverage'),
    };
  });
  const all = sum(counted.map(changesOf));
  return counted
    .filter((result) => changesOf(result) > 0)
    .map((result) => ({ ...result, seconds: Math.round((seconds * changesOf(result)) / all) }));
}

/** What nobody noticed, place by place. */
export function survivorsOf({ files }: MutationReport): Survivor[] {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement, mutatorName }) => ({
        file: belowSource(path),
        line: location.start.line,
        before: textAt(source, location),
        after: replacement ?? mutatorName,
      })),
  );
}

function belowSource(path: string): string {
  return path.replace(/^src\//, '');
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

/** Of a hundred changes to a folder so many must be noticed. */
export const leastNoticed = 85;

const head = `# Mutation testing of the domain

\`npm run domain:mutate\` changes the code of the domain in one place after another, such as \`<\` to \`<=\` or a condition
to \`true\`, runs the tests that reach the place, and counts the changes that no test notices. It goes folder by folder and
writes this page; \`npm run domain:mutate -- billing sms/sms.ts\` does so for a folder and a file, and leaves the other rows
as they are. It is not part of \`npm test\`: it takes as long as the tables say, on two cores. It prints what survived, and
fails when less than ${leastNoticed} % of a folder's changes are noticed.
`;

const leftOut = `## What is left out

- Tests and their data (\`*.test.ts\`, \`*.fixtures.ts\`), and files that only pass on what others hold (\`index.ts\`,
  \`calls.ts\`).
- What runs once, while a file is loaded: schemas, limits and tables. To try a change there, all files would have to be
  loaded anew for it, which takes hours. The tests of rules and of calls look at schemas from outside, and what they
  refuse is written in tables.
`;

/**
 * The page with these results in the place of older ones of the same files.
 * @param isThere whether a file of the page is still there
 */
export function withResults(
  page: string,
  results: readonly FileResult[],
  isThere: (file: string) => boolean,
): string {
  const rows = new Map(rowsIn(page).map((row) => [row.file, row]));
  for (const result of results) rows.set(result.file, result);
  const files = [...rows.values()]
    .filter(({ file }) => isThere(file))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  const folders = foldersOf(files);
  const numbers = ['Changes', 'Noticed', 'Survived', 'Unreached', 'Score', 'Seconds'];
  return `${[
    head.trimEnd(),
    table(['Folder', ...numbers], [...folders, added('all', files)].map(cellsOf)),
    leftOut.trimEnd(),
    '## File by file',
    'A file without a row was not tried yet, or holds nothing that runs after loading.',
    table(['File', ...numbers], files.map(cellsOf)),
  ].join('\n\n')}\n`;
}

/** Folders of the page of whose changes too few were noticed. */
export function foldersBelow(page: string, least: number): string[] {
  return foldersOf(rowsIn(page))
    .filter((folder) => folder.noticed * 100 < changesOf(folder) * least)
    .map(({ file }) => file);
}

/** Files added up by the folder that they are in. */
function foldersOf(files: readonly FileResult[]): FileResult[] {
  return [...new Set(files.map(({ file }) => folderOf(file)))].map((folder) =>
    added(
      `${folder}/`,
      files.filter(({ file }) => folderOf(file) === folder),
    ),
  );
}

function changesOf({ noticed, survived, unreached }: Omit<FileResult, 'seconds' | 'file'>): number {
  return noticed + survived + unreached;
}

function added(file: string, results: readonly FileResult[]): FileResult {
  const of = (key: 'noticed' | 'survived' | 'unreached' | 'seconds') => sum(results.map((one) => one[key]));
  const [noticed, survived, unreached, seconds] = [
    of('noticed'),
    of('survived'),
    of('unreached'),
    of('seconds'),
  ];
  return { file, noticed, survived, unreached, seconds };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cellsOf(row: FileResult): string[] {
  const changes = changesOf(row);
  const score = changes === 0 ? '–' : `${((row.noticed / changes) * 100).toFixed(1)} %`;
  const { noticed, survived, unreached, seconds } = row;
  return [
    `\`${row.file}\``,
    ...[changes, noticed, survived, unreached].map(String),
    score,
    seconds.toLocaleString('en-GB'),
  ];
}

/** The folder of `domain/src` that a file is counted with; files beside the folders have one of their own. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
}

function rowsIn(page: string): FileResult[] {
  return page
    .split('\n')
    .filter((line) => /^\| `[^`]+\.ts`/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, file = '', , noticed, survived, unreached, , seconds = '']) => ({
      file: file.slice(1, -1),
      noticed: Number(noticed),
      survived: Number(survived),
      unreached: Number(unreached),
      seconds: Number(seconds.replaceAll(',', '')),
    }));
}

/** A table as the formatter would write it: words begin at the left, numbers end at the right. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const isRight = titles.map((_, at) => at > 0);
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (isRight[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isRight[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(titles), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
