import type { CountAnswer, DocumentAnswer, ListAnswer, Unread } from './answer.ts';
import { decode } from './decode.ts';
import { type FirestoreSdk, loadFirestore } from './firebase.ts';
import { rawDocument, toQuery, toReference } from './query.ts';
import type { DocumentSource, ListSource } from './source.ts';

/** Reads a document once, from the server and never from memory. For screens, `createLiveDocument` is the better way. */
export function readDocument<Row extends object>(source: DocumentSource<Row>): Promise<DocumentAnswer<Row>> {
  return reading(async (sdk): Promise<DocumentAnswer<Row>> => {
    const snapshot = await sdk.getDocFromServer(toReference(sdk, source));
    if (!snapshot.exists()) return { state: 'absent' };
    const row = decode(source.schema, rawDocument(snapshot, undefined));
    return row ? { state: 'found', row } : { state: 'failed' };
  });
}

/** Reads a list once, from the server. Broken documents are reported and left out. */
export function readList<Row extends object>(source: ListSource<Row>): Promise<ListAnswer<Row>> {
  return reading(async (sdk) => {
    const { docs } = await sdk.getDocsFromServer(toQuery(sdk, source));
    const rows = docs.flatMap(
      (document) => decode(source.schema, rawDocument(document, source.idFrom)) ?? [],
    );
    return { state: 'found', rows };
  });
}

/** Rules judge a count as the list it counts, and refuse lists of more than this. */
const mostCounted = 100;

/**
 * How many documents a list would have without its limit; `capped` when there may be more than the {@link mostCounted}
 * that rules let count. Costs one read, and no document travels.
 */
export function count(source: ListSource<object>): Promise<CountAnswer> {
  return reading(async (sdk) => {
    const snapshot = await sdk.getCountFromServer(toQuery(sdk, { ...source, limit: mostCounted }));
    const { count } = snapshot.data();
    return { state: 'found', count, capped: count >= mostCounted };
  });
}

async function reading<Answer>(read: (sdk: FirestoreSdk) => Promise<Answer>): Promise<Answer | Unread> {
  let sdk: FirestoreSdk;
  try {
    sdk = await loadFirestore();
  } catch {
    return { state: 'offline' };
  }
  try {
    return await read(sdk);
  } catch (problem) {
    const { code } = problem as { code?: string };
    if (code === 'permission-denied') return { state: 'denied' };
    if (code === 'unavailable') return { state: 'offline' };
    console.error('A reading failed:', problem);
    return { state: 'failed' };
  }
}
