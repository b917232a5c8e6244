import type * as z from 'zod/mini';

/**
 * A place in the database together with the schema of what stands there, in the domain's form: instants are epoch
 * milliseconds, `id` is the last part of the path.
 */
export interface Document<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly path: string;
  readonly schema: Schema;
}

/** A change of some top-level fields; each is replaced as a whole. */
export type Change<Schema extends z.ZodMiniType> = Partial<Omit<z.output<Schema>, 'id'>>;

export function document<Schema extends z.ZodMiniType>(path: string, schema: Schema): Document<Schema> {
  return { path, schema };
}

/** The last part of a path. */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export type Comparison = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains';

/** Values that one `in` may compare with. */
export const mostValues = 30;

/** A named question to one collection, or with `everywhere` to all collections of that name. */
export interface Query<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly collection: string;
  readonly everywhere?: boolean;
  readonly schema: Schema;
  /** Instants are given in epoch milliseconds; `in` takes a list of at most {@link mostValues}. */
  readonly where: readonly (readonly [field: string, comparison: Comparison, value: unknown])[];
  /** Needed with a range, which is answered in the order of its field; else the order is that of the paths. */
  readonly orderBy?: string;
  /** Only what comes behind this path, in the order of the paths; there need not be anything at it any more. */
  readonly after?: string;
}

/** One answer of a query: the value and where it stands. */
export interface Found<Schema extends z.ZodMiniType = z.ZodMiniType> extends Document<Schema> {
  readonly value: z.output<Schema>;
}
