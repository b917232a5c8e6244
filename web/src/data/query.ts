import type { DocumentReference, DocumentSnapshot, Query } from 'firebase/firestore';
import { plainFields, type RawDocument } from './decode.ts';
import type { FirestoreSdk } from './firebase.ts';
import type { DocumentSource, ListSource } from './source.ts';

/** A list source as an SDK query. @param after the document that the page before ended with */
export function toQuery(sdk: FirestoreSdk, source: ListSource<object>, after?: DocumentSnapshot): Query {
  const db = sdk.database();
  return sdk.query(
    source.group === undefined
      ? sdk.collection(db, source.collection)
      : sdk.collectionGroup(db, source.group),
    ...(source.where ?? []).map(([field, operator, value]) => sdk.where(field, operator, value)),
    ...(source.orderBy ?? []).map(([field, direction]) => sdk.orderBy(field, direction)),
    ...(after === undefined ? [] : [sdk.startAfter(after)]),
    sdk.limit(source.limit),
  );
}

export function toReference(sdk: FirestoreSdk, source: DocumentSource<object>): DocumentReference {
  return sdk.doc(sdk.database(), source.document);
}

/** An existing document of the SDK, not yet looked at. A server time still to come is estimated by this device's clock. */
export function rawDocument(snapshot: DocumentSnapshot, idFrom: ListSource<object>['idFrom']): RawDocument {
  const { path } = snapshot.ref;
  return {
    path,
    id: idOf(path, idFrom),
    sending: snapshot.metadata.hasPendingWrites,
    data: () => plainFields(snapshot.data({ serverTimestamps: 'estimate' }) ?? {}),
  };
}

/** The id of a row, see {@link ListSource.idFrom}. */
export function idOf(path: string, idFrom: ListSource<object>['idFrom'] = 'document'): string {
  if (idFrom === 'path') return path;
  const segments = path.split('/');
  return segments.at(idFrom === 'parent' ? -3 : -1)!;
}
