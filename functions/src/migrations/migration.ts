import { instant } from '@equipage/domain';
import * as z from 'zod/mini';
import type { Change, Query } from '../store/document.ts';

/** `migrations/{id}`: how far it has come, written in the commit of each batch. Readable and writable by functions only. */
export const migrationRecord = z.object({
  id: z.string(),
  begunAt: instant,
  /** Path of the last document that was looked at; empty at first. */
  cursor: z.string(),
  /** Documents looked at, and how many of them were of the old form. */
  looked: z.int().check(z.nonnegative()),
  changed: z.int().check(z.nonnegative()),
  /** null while it goes on. */
  doneAt: z.nullable(instant),
});
export type MigrationRecord = z.infer<typeof migrationRecord>;

/**
 * A change of the stored form, document by document. Neither its id nor what it does changes once it has run anywhere: a
 * change of mind is another migration.
 */
export interface Migration<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** Four digits and a few words: the order in which they run is that of their ids. */
  readonly id: string;
  /** What it does, for whoever is asked to run it. */
  readonly about: string;
  /**
   * Everything that may be of the old form. The schema is the migration's own and takes both forms: it needs only what the
   * migration looks at and writes, and outlives the next change of the real one.
   */
  readonly sources: Query<Schema>;
  /** The fields to write; undefined for what is of the new form already, so that doing it again changes nothing. */
  readonly change: (value: z.output<Schema>) => Change<Schema> | undefined;
}

/** Keeps the schema's type while it is written down. */
export function migration<Schema extends z.ZodMiniType>(written: Migration<Schema>): Migration {
  return written;
}
