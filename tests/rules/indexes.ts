import { readFileSync } from 'node:fs';
import type { Stage } from './stage.ts';

const indexesFile = new URL('../../firestore.indexes.json', import.meta.url);

interface Field {
  readonly fieldPath: string;
  readonly order?: string;
  readonly arrayConfig?: string;
}

interface Index {
  readonly queryScope: string;
  readonly fields: readonly Field[];
}

/**
 * Indexes that production would need for all queries that a stage has seen, as the emulator itself
 * reports them: `conversations COLLECTION uid ASCENDING, lastAt DESCENDING`. Those of a single field within a collection
 * exist without being declared and are left out.
 */
export async function usedIndexes(stage: Stage): Promise<string[]> {
  const database = `projects/${stage.projectId}/databases/(default)`;
  const response = await fetch(`${stage.addressOf('indexUsage')}?database=${database}`);
  if (!response.ok) throw new Error(`the emulator does not report indexes: ${response.status}`);
  const { reports = [] } = (await response.json()) as { reports?: { index: Index & { name: string } }[] };
  return reports
    .map(({ index }) => ({ index, collection: /collectionGroups\/([^/]+)\//.exec(index.name)![1]! }))
    .filter(({ index }) => index.queryScope !== 'COLLECTION' || withoutName(index.fields).length > 1)
    .map(({ index, collection }) => lineOf(collection, index))
    .sort();
}

/** The indexes of firestore.indexes.json in the same form. */
export function declaredIndexes(): string[] {
  const file = JSON.parse(readFileSync(indexesFile, 'utf8')) as {
    indexes: (Index & { collectionGroup: string })[];
    fieldOverrides: {
      collectionGroup: string;
      fieldPath: string;
      indexes: (Omit<Index, 'fields'> & Omit<Field, 'fieldPath'>)[];
    }[];
  };
  const ofOneField = file.fieldOverrides.flatMap(({ collectionGroup, fieldPath, indexes }) =>
    indexes
      .filter(({ queryScope }) => queryScope !== 'COLLECTION')
      .map(({ queryScope, ...kind }) =>
        lineOf(collectionGroup, { queryScope, fields: [{ fieldPath, ...kind }] }),
      ),
  );
  return [...file.indexes.map((index) => lineOf(index.collectionGroup, index)), ...ofOneField].sort();
}

function lineOf(collection: string, { queryScope, fields }: Index): string {
  const parts = withoutName(fields).map(
    ({ fieldPath, order, arrayConfig }) => `${fieldPath} ${order ?? arrayConfig}`,
  );
  return `${collection} ${queryScope} ${parts.join(', ')}`;
}

/** The document's name ends every index by itself. */
function withoutName(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ fieldPath }) => fieldPath !== '__name__');
}
