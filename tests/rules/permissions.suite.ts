import { collectionGroups, paths } from '@equipage/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from '@equipage/domain/fixtures';
import { people } from '../personas/people.ts';
import { operations } from './operations.ts';
import { actors, type PermissionRow, readPermissionTable, verbs } from './permission-table.ts';
import { matchedPaths, shapeOf } from './rules-text.ts';
import { type Stage, verdict } from './stage.ts';
import { world } from './world.ts';

export function permissionsSuite(stage: Stage): void {
  const { roles, rows } = readPermissionTable();

  describe('docs/permissions.md', () => {
    it('has a column for each role and no other', () => {
      expect(roles).toEqual(Object.keys(actors));
    });

    it('has lines for each verb of each path in paths.ts, and of no other', () => {
      const described = new Set(rows.map(({ path, verb }) => `${verb} ${shapeOf(path)}`));
      expect([...described].sort()).toEqual([...expectedLines()].sort());
    });

    it('has lines for each match in firestore.rules', () => {
      const described = new Set(rows.map(({ path }) => shapeOf(path)));
      const undescribed = matchedPaths().filter((path) => !described.has(shapeOf(path)));
      expect(matchedPaths().length).toBeGreaterThan(10);
      expect(undescribed).toEqual([]);
    });

    it('says each thing once', () => {
      const keys = rows.map((row) => titleOf(row));
      expect(keys).toEqual([...new Set(keys)]);
    });

    it('has a line for each operation that the tests know', () => {
      const described = new Set(rows.map((row) => titleOf(row)));
      const known = Object.entries(operations).flatMap(([path, own]) =>
        Object.keys(own).map((name) => `${path}: ${name}`),
      );
      expect(known.filter((title) => !described.has(title))).toEqual([]);
    });
  });

  for (const row of rows) rowSuite(stage, row);
}

/** One line: with the rules off it works, which makes its refusals worth something, and then each role tries. */
function rowSuite(stage: Stage, row: PermissionRow): void {
  describe(titleOf(row), () => {
    const operation = operations[row.path]?.[nameOfOperation(row)];
    if (operation === undefined) {
      it('is an operation that the tests know', () => {
        expect.fail(`line ${row.line} of docs/permissions.md says "${titleOf(row)}"`);
      });
      return;
    }
    const arrange = async () => {
      await stage.reset(world);
      if (operation.before) await stage.put(operation.before);
    };
    beforeAll(arrange);

    // What only reads disturbs nobody, so all roles read at once.
    const changes = row.verb !== 'get' && row.verb !== 'list';
    const test = changes ? it : it.concurrent;

    test('is a sound request, which functions can make', async () => {
      expect(await verdict(operation.attempt(stage.functions, 'giulia'), changes)).toBe('allowed');
      if (changes) await arrange();
    });

    for (const [role, allowed] of row.allowed) {
      const key = actors[role];
      if (key === undefined) continue;
      const who = key === null ? 'somebody signed out' : `${nameOf(people[key])} (${role})`;
      test(`${who} ${allowed ? 'may' : 'may not'}`, async () => {
        const answer = await verdict(operation.attempt(stage.as(key), key ?? 'giulia'), changes);
        if (changes && answer === 'allowed') await arrange();
        expect(answer).toBe(allowed ? 'allowed' : 'denied');
      });
    }
  });
}

function nameOfOperation({ verb, what }: PermissionRow): string {
  return what === '' ? verb : `${verb} ${what}`;
}

function titleOf(row: PermissionRow): string {
  return `${row.path}: ${nameOfOperation(row)}`;
}

/** Five verbs for each document of `paths`; a collection asks for the documents in it, a group for its list. */
function* expectedLines(): Generator<string> {
  const shapes = Object.values(paths).map((path) => path('{}', '{}', '{}'));
  const documents = new Set(
    shapes.map((shape) => (shape.split('/').length % 2 === 0 ? shape : `${shape}/{}`)),
  );
  for (const shape of documents) for (const verb of verbs) yield `${verb} ${shape}`;
  for (const name of Object.values(collectionGroups)) yield `list **/${name}/{}`;
}
