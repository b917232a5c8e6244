import type { ImportProblem } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import type { FaultyRow } from './import-worker-contract.ts';

/** More of a cell says no more about what is wrong with it. */
const longest = 60;

/** What is wrong with a line, in words. @param head names of the columns; empty texts where the file has none */
export function importProblemText(
  { t }: Pick<I18n, 't'>,
  { cells, problem }: Pick<FaultyRow, 'cells' | 'problem'>,
  head: readonly string[],
): string {
  switch (problem.why) {
    case 'email':
      return t('memberImport.problems.email', { text: cellText(cells, problem.column) });
    case 'duplicate':
      // No grouping: it is the number that an editor shows.
      return t('memberImport.problems.duplicate', { line: String(problem.line) });
    case 'value':
      return t('memberImport.problems.value', {
        text: cellText(cells, problem.column),
        column: columnName({ t }, head, problem.column),
        reason: t(`memberImport.reasons.${problem.problem}`),
      });
    default:
      return t(`memberImport.problems.${plain(problem)}`);
  }
}

function plain({ why }: Exclude<ImportProblem, { why: 'email' | 'duplicate' | 'value' }>) {
  return why;
}

function cellText(cells: readonly string[], column: number): string {
  const text = cells[column] ?? '';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** What a column is called; its number where it has no name. */
export function columnName({ t }: Pick<I18n, 't'>, head: readonly string[], column: number): string {
  const name = (head[column] ?? '').trim();
  return name === '' ? t('memberImport.column', { n: String(column + 1) }) : name;
}
