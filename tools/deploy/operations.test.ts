import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';

const text = (...file: string[]) => readFileSync(inRepo(...file), 'utf8');
const handbook = text('docs', 'operations.md');

/** The first cells of each row of the table that begins with this heading, without backticks. */
function rowsBelow(heading: string, cells: number): string[][] {
  const lines = handbook.split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((row) =>
      row
        .split('|')
        .slice(1, 1 + cells)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
}

describe('whoever operates it', () => {
  it('finds every line that functions log of trouble, with its severity', () => {
    const folder = inRepo('functions', 'src');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(?:test|fake)\.ts$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const severities: Readonly<Record<string, string>> = { error: 'ERROR', warn: 'WARNING' };
    const logged = [...code.matchAll(/\blog\.(error|warn)\(\s*'([^']+)'/g)].map(
      ([, severity, message]) => `${severities[severity!]} ${message}`,
    );
    // None is put together from pieces: an alert could not watch for it.
    expect(code.match(/\blog\.(?:error|warn)\(/g)).toHaveLength(logged.length);
    expect(
      rowsBelow('log line', 2)
        .map(([line, severity]) => `${severity} ${line}`)
        .sort(),
    ).toEqual([...new Set(logged)].sort());
  });

  it('finds everything that the database forgets by itself', () => {
    interface Override {
      readonly collectionGroup: string;
      readonly fieldPath: string;
      readonly ttl?: boolean;
    }
    const { fieldOverrides } = JSON.parse(text('firestore.indexes.json')) as { fieldOverrides: Override[] };
    const policies = fieldOverrides.filter(({ ttl }) => ttl === true);
    expect(rowsBelow('forgotten', 2).sort()).toEqual(
      policies.map(({ collectionGroup, fieldPath }) => [collectionGroup, fieldPath]).sort(),
    );
  });

  it('is told of commands that there are', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const told = [...handbook.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(told).not.toEqual([]);
    expect(told.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('the incident door', () => {
  it('lets nobody read or write anything', () => {
    const rules = text('firestore.closed.rules')
      .replace(/\/\/.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(rules).toBe(
      "rules_version = '2'; service cloud.firestore { match /databases/{database}/documents { " +
        'match /{document=**} { allow read, write: if false; } } }',
    );
  });

  it('is what its configuration deploys, and nothing else', () => {
    expect(JSON.parse(text('firebase.closed.json'))).toEqual({
      firestore: { rules: 'firestore.closed.rules' },
    });
    expect(handbook).toContain('--config firebase.closed.json --only firestore:rules');
  });
});
