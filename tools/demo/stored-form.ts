import { instant } from '@equipage/domain';
import { Timestamp, type DocumentData } from 'firebase-admin/firestore';
import * as z from 'zod/mini';

/** A document of the demo data in the domain's form: instants are epoch milliseconds, `id` is the end of the path. */
export interface DemoDocument {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodMiniType;
}

/** Names a document with its schema, and sees to it that it is valid: demo data that no screen can show helps nobody. */
export function demoDocument<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  value: z.output<Schema>,
): DemoDocument {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`demo data at ${path}: ${z.prettifyError(parsed.error)}`);
  return { path, schema, value: value as Readonly<Record<string, unknown>> };
}

/** As it stands in the database: every field that is an `instant` in the schema becomes a timestamp, the id goes. */
export function storedForm({ path, schema, value }: DemoDocument): DocumentData {
  const { id, ...fields } = withTimestamps(schema, value) as DocumentData;
  if (id !== undefined && !path.endsWith(`/${id as string}`))
    throw new Error(`${path} is not the place of ${id}`);
  return fields;
}

function withTimestamps(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null) return null;
  if (schema === instant) return Timestamp.fromMillis(value as number);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable' || def.type === 'default') return withTimestamps(def.innerType, value);
  if (def.type === 'record') {
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [key, withTimestamps(def.valueType, item)]),
    );
  }
  if (def.type !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, field]) => [name, withTimestamps(def.shape[name]!, field)]),
  );
}
