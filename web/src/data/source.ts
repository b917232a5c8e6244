import type * as z from 'zod/mini';

/**
 * What to read, described without any SDK: plain values that a `*.queries.ts` builds from domain paths. `live.ts` and
 * `read.ts` turn it into an SDK query when they need one, `public-read.ts` into a REST request.
 */
export type Source<Row extends object = object> = ListSource<Row> | DocumentSource<Row>;

export interface DocumentSource<Row extends object> {
  /** Path of the document, from `paths`. */
  readonly document: string;
  readonly schema: RowSchema<Row>;
}

export type ListSource<Row extends object> = (CollectionPlace | GroupPlace) & {
  readonly schema: RowSchema<Row>;
  readonly where?: readonly Filter[];
  /** Lists in pages need an order; Firestore breaks ties by the document's name. */
  readonly orderBy?: readonly Order[];
  /** Size of a page. Rules refuse lists of more than 100. */
  readonly limit: number;
};

export interface CollectionPlace {
  /** Path of the collection, from `paths`. */
  readonly collection: string;
  readonly group?: never;
  readonly idFrom?: never;
}

export interface GroupPlace {
  /** Name of a collection read across all its parents, from `collectionGroups`. */
  readonly group: string;
  readonly collection?: never;
  /**
   * What tells the rows apart, as documents under many parents may be named alike: the document's own name, its
   * parent's (`events/{this}/applications/{uid}`), or the whole path. It becomes the row's `id`.
   */
  readonly idFrom: 'document' | 'parent' | 'path';
}

export type Filter = readonly [field: string, operator: Operator, value: QueryValue];

export type Operator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not-in' | 'array-contains' | 'array-contains-any';

/** An instant in a filter is given as a `Date`: a bare number would be compared with stored numbers. */
export type QueryValue = null | boolean | number | string | Date | readonly QueryValue[];

export type Order = readonly [field: string, direction?: 'asc' | 'desc'];

export type RowSchema<Row extends object> = z.ZodMiniType<Row>;

/** What a reader gets of one document: the decoded fields, its id, and whether it is still on its way to the server. */
export type Read<Row extends object> = Row & {
  readonly id: string;
  /** Written on this device and not yet acknowledged by the server. */
  readonly sending: boolean;
};

/** Gives an object literal the type of a list source, with `Row` taken from its schema. */
export function listOf<Row extends object>(source: ListSource<Row>): ListSource<Row> {
  return source;
}

/** Gives an object literal the type of a document source, with `Row` taken from its schema. */
export function documentOf<Row extends object>(source: DocumentSource<Row>): DocumentSource<Row> {
  return source;
}

/** Whether two descriptions read the same thing, so that an accessor may build a new object each time it runs. */
export function sameSource(one: Source | undefined, other: Source | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
}

function keyOf(source: Source): string {
  return JSON.stringify({ ...source, schema: undefined }, (_, value: unknown) => value);
}
