import { paths } from '@equipage/domain';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { documentSchemas } from './document-schemas.ts';
import { shapeOf } from './rules-text.ts';

const page = new URL('../../docs/data-model.md', import.meta.url);

export function dataModelSuite(): void {
  describe('docs/data-model.md', () => {
    const tables = tablesOf(readFileSync(page, 'utf8'));

    it('describes each document of paths.ts', () => {
      const documentPaths = Object.values(paths)
        .map((path) => path('{}', '{}', '{}'))
        .filter((path) => path.split('/').length % 2 === 0);
      expect([...tables.keys()].sort()).toEqual(documentPaths.sort());
      expect(Object.keys(documentSchemas).sort()).toEqual(documentPaths.sort());
    });

    it.each(Object.entries(documentSchemas))('names the fields of %s', (path, schema) => {
      expect([...(tables.get(path) ?? [])].sort()).toEqual([...fieldsOf(schema)].sort());
    });
  });
}

/** The first column of each table, by the path in the heading above it. */
function tablesOf(markdown: string): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  let fields: string[] = [];
  for (const line of markdown.split('\n')) {
    const heading = /^### `(.+)`$/.exec(line)?.[1];
    if (heading !== undefined) tables.set(shapeOf(heading), (fields = []));
    const field = /^\| `(\w+)` +\|/.exec(line)?.[1];
    if (field !== undefined) fields.push(field);
  }
  return tables;
}

function fieldsOf(schema: z.ZodMiniType): Set<string> {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (def.type === 'union') {
    return new Set(def.options.flatMap((option) => [...fieldsOf(option as z.ZodMiniType)]));
  }
  if (def.type !== 'object') throw new Error(`not the schema of a document: ${def.type}`);
  return new Set(Object.keys(def.shape).filter((name) => name !== 'id'));
}
