import { Timestamp, type DocumentData } from 'firebase-admin/firestore';
import { instant } from '@equipage/domain';
import * as z from 'zod/mini';
import { idOf } from './document.ts';

/**
 * The two forms of a document. In the database an instant is a timestamp and the id is the document's name; in the
 * domain an instant is a number and the id is a field. Both ways go through the schema, so that nothing malformed is
 * written and nothing malformed is decided upon.
 */

/** A document that does not fit its schema. Names the path and the fields, never their values. */
export class MalformedDocument extends Error {
  constructor(
    readonly path: string,
    issues: readonly z.core.$ZodIssue[],
  ) {
    const fields = issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}`);
    super(`malformed document: ${fields.join(', ')}`);
    this.name = 'MalformedDocument';
  }
}

/** The domain's form of what was read at `path`. Throws {@link MalformedDocument}. */
export function decode<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  data: DocumentData,
): z.output<Schema> {
  const parsed = schema.safeParse({ ...(withInstants(data) as object), id: idOf(path) });
  if (!parsed.success) throw new MalformedDocument(path, parsed.error.issues);
  return parsed.data;
}

/** The stored form of a whole document. Throws {@link MalformedDocument}. */
export function encode(schema: z.ZodMiniType, path: string, value: unknown): DocumentData {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new MalformedDocument(path, parsed.error.issues);
  const { id, ...fields } = withTimestamps(schema, parsed.data) as DocumentData;
  if (id !== undefined && id !== idOf(path)) {
    throw new MalformedDocument(path, [{ code: 'invalid_value', values: [], path: ['id'], message: '' }]);
  }
  return fields;
}

/** The stored form of some top-level fields. Throws {@link MalformedDocument}, also for a field the schema lacks. */
export function encodeFields(schema: z.ZodMiniType, path: string, fields: object): DocumentData {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, encodeField(schema, path, name, value)]),
  );
}

/**
 * The stored form of one field, to change it or to compare with it in a query; dots in the name lead into maps. A union
 * has only those fields that all of its options share: elsewhere it is the whole document that decides what a value means.
 */
export function encodeField(schema: z.ZodMiniType, path: string, name: string, value: unknown): unknown {
  const field = fieldSchema(schema, name);
  if (field === undefined) {
    throw new MalformedDocument(path, [
      { code: 'unrecognized_keys', keys: [name], path: [name], message: '' },
    ]);
  }
  const parsed = z.safeParse(field, value);
  if (parsed.success) return withTimestamps(field, parsed.data);
  throw new MalformedDocument(
    path,
    parsed.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })),
  );
}

/** The fields of a schema as the database names them, which knows the id by the path. */
export function storedFields(schema: z.ZodMiniObject): string[] {
  return Object.keys(schema.def.shape).filter((name) => name !== 'id');
}

function fieldSchema(schema: z.core.$ZodType, name: string): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const dot = name.indexOf('.');
  if (dot >= 0) {
    const outer = fieldSchema(schema, name.slice(0, dot));
    return outer && fieldSchema(outer, name.slice(dot + 1));
  }
  if (def.type === 'optional') return fieldSchema(def.innerType, name);
  if (def.type === 'record') return def.valueType;
  if (def.type === 'union') {
    const [first, ...others] = def.options.map((option) => fieldSchema(option, name));
    return others.every((other) => other === first) ? first : undefined;
  }
  return def.type === 'object' ? (def.shape as Record<string, z.core.$ZodType | undefined>)[name] : undefined;
}

/** Every field whose schema is the domain's `instant` becomes a timestamp; the value has been parsed before. */
function withTimestamps(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema === instant) return Timestamp.fromMillis(value as number);
  if (value === null || value === undefined) return value;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
      return withTimestamps(def.innerType, value);
    case 'array':
      return (value as unknown[]).map((item) => withTimestamps(def.element, item));
    case 'record':
      return mapValues(value, (item) => withTimestamps(def.valueType, item));
    case 'object':
      return mapValues(value, (item, name) => {
        const field = (def.shape as Record<string, z.core.$ZodType | undefined>)[name];
        return field === undefined ? item : withTimestamps(field, item);
      });
    case 'union': {
      const option = def.options.find((candidate) => z.safeParse(candidate, value).success);
      return option === undefined ? value : withTimestamps(option, value);
    }
    default:
      return value;
  }
}

/** Timestamps are the only stored values that are not JSON. */
function withInstants(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(withInstants);
  if (typeof value === 'object' && value !== null) return mapValues(value, withInstants);
  return value;
}

function mapValues(
  object: object,
  change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}
