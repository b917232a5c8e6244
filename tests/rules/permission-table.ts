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

/**
 * Reads every table of docs/permissions.md whose first column is headed `path`. Throws when a line is not what it looks
 * like, so that nothing is left out silently.
 */
export function readPermissionTable(markdown = readFileSync(permissionsFile, 'utf8')): {
  readonly roles: readonly string[];
  readonly rows: readonly PermissionRow[];
} {
  let roles: readonly string[] | undefined;
  const rows: PermissionRow[] = [];
  let inTable = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const cells = cellsOf(text);
    if (cells === undefined) {
      inTable = false;
    } else if (cells[0] === 'path') {
      const [, what, verb, ...heading] = cells;
      if (what !== 'which' || verb !== 'verb')
        throw new Error(`line ${line}: not the heading of a permission table`);
      if (roles !== undefined && roles.join() !== heading.join()) {
        throw new Error(`line ${line}: every table has the same roles in the same order`);
      }
      roles = heading;
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
  const path = /^`([^`]+)`$/.exec(pathCell)?.[1];
  if (path === undefined) throw new Error(`line ${line}: the path stands in backquotes`);
  if (marks.length !== roles.length)
    throw new Error(`line ${line}: ${marks.length} cells for ${roles.length} roles`);
  const allowed = new Map(
    roles.map((role, column) => {
      const mark = marks[column];
      if (mark !== '✓' && mark !== '–') throw new Error(`line ${line}, ${role}: a cell is ✓ or –`);
      return [role, mark === '✓'];
    }),
  );
  return verbCell.split(',').map((name) => {
    const verb = verbs.find((known) => known === name.trim());
    if (verb === undefined) throw new Error(`line ${line}: unknown verb ${name}`);
    return { path, what, verb, line, allowed };
  });
}
