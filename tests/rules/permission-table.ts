import { readFileSync } from 'node:fs';
import type { PersonKey } from '../personas/people.ts';

export const permissionsFile = new URL('../../docs/permissions.md', import.meta.url);

export const verbs = ['get', 'list', 'create', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** Who stands for each column of the tables. */
export const actors: Readonly<Record<string, PersonKey | null>> = {
  'signed out': null,
  unverified: 'kofi',
  stranger: 'jun',
  herself: 'giulia',
  applicant: 'hana',
  'applicant elsewhere': 'paulo',
  owner: 'amara',
  manager: 'bruno',
  'other owner': 'camille',
  coordinator: 'dalia',
  'other coordinator': 'esra',
  scanner: 'farid',
  removed: 'ingrid',
};

/** One line of a table, taken apart into its verbs: who may do one thing to one kind of document. */
export interface PermissionRow {
  /** As in the rules: `events/{eventId}`, or `{path=**}/applications/{uid}` for a list over all parents. */
  readonly path: string;
  /** Which document or which change of it, where that decides; empty where it does not. */
  readonly what: string;
  readonly verb: Verb;
  /** Line in the document, for messages. */
  readonly line: number;
  readonly allowed: ReadonlyMap<string, boolean>;
}

/** One line of the table of calls: who may make one at all. */
export interface CallRow {
  readonly call: string;
  readonly allowed: ReadonlyMap<string, boolean>;
}

/**
 * Reads every table of docs/permissions.md whose first column is headed `path`. Throws when a line is not what it looks
 * like, so that nothing is left out silently.
 */
export function readPermissionTable(markdown?: string): {
  readonly roles: readonly string[];
  readonly rows: readonly PermissionRow[];
} {
  return readTables(['path', 'which', 'verb'], rowsOf, markdown);
}

/** As {@link readPermissionTable}, the tables whose first column is headed `call`. */
export function readCallTable(markdown?: string): {
  readonly roles: readonly string[];
  readonly rows: readonly CallRow[];
} {
  return readTables(
    ['call'],
    ([call = '', ...marks], roles, line) => [
      { call: codeIn(call, line), allowed: allowedBy(marks, roles, line) },
    ],
    markdown,
  );
}

/** @param heading of the columns before the roles */
function readTables<Row>(
  heading: readonly string[],
  rowsOf: (cells: readonly string[], roles: readonly string[], line: number) => Row[],
  markdown = readFileSync(permissionsFile, 'utf8'),
): { readonly roles: readonly string[]; readonly rows: readonly Row[] } {
  let roles: readonly string[] | undefined;
  const rows: Row[] = [];
  let inTable = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const cells = cellsOf(text);
    if (cells === undefined) {
      inTable = false;
    } else if (cells[0] === heading[0]) {
      const columns = cells.slice(heading.length);
      if (cells.slice(0, heading.length).join() !== heading.join())
        throw new Error(`line ${line}: not the heading of a permission table`);
      if (roles !== undefined && roles.join() !== columns.join()) {
        throw new Error(`line ${line}: every table has the same roles in the same order`);
      }
      roles = columns;
      inTable = true;
    } else if (inTable && roles !== undefined && !/^[-:]+$/.test(cells[0] ?? '')) {
      rows.push(...rowsOf(cells, roles, line));
    }
  }
  if (roles === undefined || rows.length === 0)
    throw new Error('docs/permissions.md has no permission table');
  return { roles, rows };
}

function cellsOf(line: string): string[] | undefined {
  const match = /^\|(.*)\|\s*$/.exec(line);
  return match?.[1]?.split('|').map((cell) => cell.trim());
}

function rowsOf(cells: readonly string[], roles: readonly string[], line: number): PermissionRow[] {
  const [pathCell = '', what = '', verbCell = '', ...marks] = cells;
  const path = codeIn(pathCell, line);
  const allowed = allowedBy(marks, roles, line);
  return verbCell.split(',').map((name) => {
    const verb = verbs.find((known) => known === name.trim());
    if (verb === undefined) throw new Error(`line ${line}: unknown verb ${name}`);
    return { path, what, verb, line, allowed };
  });
}

function codeIn(cell: string, line: number): string {
  const code = /^`([^`]+)`$/.exec(cell)?.[1];
  if (code === undefined) throw new Error(`line ${line}: its name stands in backquotes`);
  return code;
}

function allowedBy(
  marks: readonly string[],
  roles: readonly string[],
  line: number,
): ReadonlyMap<string, boolean> {
  if (marks.length !== roles.length)
    throw new Error(`line ${line}: ${marks.length} cells for ${roles.length} roles`);
  return new Map(
    roles.map((role, column) => {
      const mark = marks[column];
      if (mark !== '✓' && mark !== '–') throw new Error(`line ${line}, ${role}: a cell is ✓ or –`);
      return [role, mark === '✓'];
    }),
  );
}
