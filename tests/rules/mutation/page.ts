import type { Fate } from './campaign.ts';
import { excusedConditions, excusedMutants } from './excused.ts';
import type { Mutant } from './mutants.ts';

export interface Result {
  readonly fates: readonly (readonly [Mutant, Fate])[];
  /** All that there are, of which some may not have been judged yet. */
  readonly mutants: number;
  readonly cases: number;
  readonly seconds: number;
}

interface Count {
  killed: number;
  survived: number;
}

/** Mutants by path, in the order of the rules; those that are no rules count for nothing. */
export function countByPath({ fates }: Pick<Result, 'fates'>): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const [{ path }, { kind }] of fates) {
    if (kind === 'unsound') continue;
    const count = counts.get(path) ?? { killed: 0, survived: 0 };
    counts.set(path, count);
    count[kind] += 1;
  }
  return counts;
}

export function sumOf(counts: Iterable<Count>): Count {
  const sum = { killed: 0, survived: 0 };
  for (const { killed, survived } of counts) {
    sum.killed += killed;
    sum.survived += survived;
  }
  return sum;
}

export function shareOf({ killed, survived }: Count): string {
  const all = killed + survived;
  return all === 0 ? 'none judged' : `${((100 * killed) / all).toFixed(1)} %`;
}

/** docs/rules-mutation.md. */
export function pageOf(result: Result): string {
  const counts = countByPath(result);
  const sum = sumOf(counts.values());
  const explained = new Set(excusedMutants.flatMap(({ mutants }) => mutants));
  const survivors = result.fates
    .filter(([{ name }, { kind }]) => kind === 'survived' && !explained.has(name))
    .map(([{ name }]) => `- ${codeOf(name)}`);
  const unsound = result.fates.filter(([, { kind }]) => kind === 'unsound').length;
  const rows = [...counts].map(([path, count]) => [
    path === '' ? 'functions for all paths' : `\`${path}\``,
    String(count.killed + count.survived),
    String(count.killed),
    String(count.survived),
  ]);
  const total = [
    '**all**',
    ...[sum.killed + sum.survived, sum.killed, sum.survived].map((number) => `**${number}**`),
  ];
  const lines = [
    '# Rules under mutation',
    '`npm run rules:mutate` writes this page. It changes one thing at a time in `firestore.rules` (a condition dropped or ' +
      'turned round, a comparison or a bound moved, a field, value or verb more or less, a path widened), and runs the tests ' +
      'of `tests/rules` that come near it until one fails. What no test notices survives.',
    `**${sum.killed} of ${sum.killed + sum.survived} mutants are killed (${shareOf(sum)})** by ${result.cases} tests in ` +
      `${result.seconds} s; ${unsound} more the emulator does not take for rules. Those that survive stand below with the ` +
      'reason; the command fails when another one does.',
    ...(result.fates.length === result.mutants
      ? []
      : [
          `These are ${result.fates.length} of ${result.mutants} mutants, drawn at random; the command goes on with the others.`,
        ]),
    tableOf(['path', 'mutants', 'killed', 'survive'], [...rows, total]),
    '## Survivors',
    excusedMutants.length === 0
      ? 'None.'
      : excusedMutants
          .map(
            ({ reason, mutants }) => `${reason}\n\n${mutants.map((name) => `- ${codeOf(name)}`).join('\n')}`,
          )
          .join('\n\n'),
    ...(survivors.length === 0 ? [] : ['Not explained, so a test is missing:', survivors.join('\n')]),
    '## Conditions',
    'The command also fails when a condition is never true or never false in these tests. Each is both' +
      (Object.keys(excusedConditions).length === 0
        ? '.'
        : `; but for these:\n\n${Object.entries(excusedConditions)
            .map(([name, reason]) => `- ${codeOf(name)}: ${reason}`)
            .join('\n')}`),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** As the formatter writes it: columns as wide as their widest cell, numbers on the right. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Code may hold backquotes nowhere in our rules. */
function codeOf(text: string): string {
  return `\`${text}\``;
}
