/**
 * Public documents without any SDK, by Firestore's REST API: what a signed-out page needs weighs nothing then. Nobody's
 * token is sent; the rules judge it as a stranger's reading.
 */
import type { DocumentAnswer, ListAnswer, Unread } from './answer.ts';
import { decode, plainRestFields, type RawDocument, type RestValue, restValue } from './decode.ts';
import { publicAddress } from './public-address.ts';
import { idOf } from './query.ts';
import type { DocumentSource, ListSource, Operator } from './source.ts';

/** Longest waiting for an answer, in milliseconds. */
const patience = 15_000;

interface RestDocument {
  /** `projects/P/databases/(default)/documents/events/x` */
  readonly name: string;
  readonly fields?: Readonly<Record<string, RestValue>>;
}

export async function readPublicDocument<Row extends object>(
  source: DocumentSource<Row>,
): Promise<DocumentAnswer<Row>> {
  const answer = await ask(`/${source.document.split('/').map(encodeURIComponent).join('/')}`);
  if ('state' in answer) return answer;
  const row = decode(source.schema, rawDocument(answer.body as RestDocument, undefined));
  return row ? { state: 'found', row } : { state: 'failed' };
}

/** A short public list, for example an organization's published events. */
export async function readPublicList<Row extends object>(source: ListSource<Row>): Promise<ListAnswer<Row>> {
  const { parent, structuredQuery } = toStructuredQuery(source);
  const answer = await ask(`${parent}:runQuery`, { structuredQuery });
  if ('state' in answer) return answer.state === 'absent' ? { state: 'failed' } : answer;
  // An empty list is one element that holds no document.
  const documents = (answer.body as { document?: RestDocument }[]).flatMap(({ document }) => document ?? []);
  const rows = documents.flatMap(
    (document) => decode(source.schema, rawDocument(document, source.idFrom)) ?? [],
  );
  return { state: 'found', rows };
}

async function ask(path: string, body?: object): Promise<{ body: unknown } | Unread | { state: 'absent' }> {
  let response: Response;
  try {
    response = await fetch(publicAddress(path), {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return { body: await response.json() };
  } catch {
    return { state: 'offline' };
  }
  if (response.status === 404) return { state: 'absent' };
  if (response.status === 401 || response.status === 403) return { state: 'denied' };
  console.error(`Reading ${path} failed with ${response.status}.`);
  return { state: 'failed' };
}

function rawDocument(document: RestDocument, idFrom: ListSource<object>['idFrom']): RawDocument {
  const path = document.name.split('/').slice(5).join('/');
  return {
    path,
    id: idOf(path, idFrom),
    sending: false,
    data: () => plainRestFields(document.fields ?? {}),
  };
}

const operators: Record<Operator, string> = {
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IN',
  'not-in': 'NOT_IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
};

function toStructuredQuery(source: ListSource<object>) {
  const segments = (source.group ?? source.collection).split('/');
  const collectionId = segments.pop()!;
  const filters = (source.where ?? []).map(([fieldPath, operator, value]) => ({
    fieldFilter: { field: { fieldPath }, op: operators[operator], value: restValue(value) },
  }));
  return {
    parent: segments.map((segment) => `/${encodeURIComponent(segment)}`).join(''),
    structuredQuery: {
      from: [{ collectionId, allDescendants: source.group !== undefined }],
      ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
      ...(source.orderBy && {
        orderBy: source.orderBy.map(([fieldPath, direction]) => ({
          field: { fieldPath },
          direction: direction === 'desc' ? 'DESCENDING' : 'ASCENDING',
        })),
      }),
      limit: source.limit,
    },
  };
}
