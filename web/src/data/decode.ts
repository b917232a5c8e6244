import type { Read, RowSchema } from './source.ts';

/** A document as it came from outside, before anybody looked at it. */
export interface RawDocument {
  readonly path: string;
  /** The id that the row shall have. */
  readonly id: string;
  readonly sending: boolean;
  /** The document's fields as plain data; throws {@link NotPlain} for a value that has no plain form. */
  data(): Record<string, unknown>;
}

/** A stored value that the domain has no form for: a reference, bytes, a place, a vector. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
  constructor(
    readonly field: string,
    readonly kind: string,
  ) {
    super(`${kind} at ${field || 'the document'}`);
  }
}

const reported = new Set<string>();

/**
 * Turns a document into a row: parsed by its schema, with `id` from its path and `sending`. A document that does not
 * fit is reported on the console, once for each path and reason, and gives `undefined`, so that a list shows the rest.
 */
export function decode<Row extends object>(
  schema: RowSchema<Row>,
  document: RawDocument,
): Read<Row> | undefined {
  const { id, sending } = document;
  let fields: Record<string, unknown>;
  try {
    fields = document.data();
  } catch (problem) {
    if (!(problem instanceof NotPlain)) throw problem;
    report(document.path, problem.message);
    return undefined;
  }
  const parsed = schema.safeParse({ ...fields, id });
  if (parsed.success) return { ...parsed.data, id, sending };
  const [issue] = parsed.error.issues;
  report(document.path, `${issue?.code ?? 'unfit'} at ${issue?.path.join('.') || 'the document'}`);
  return undefined;
}

/** Names the place and the kind of mistake, never the value: consoles end up in screenshots and error reports. */
function report(path: string, reason: string): void {
  const line = `Left out ${path}: ${reason}`;
  if (reported.has(line)) return;
  reported.add(line);
  console.error(line);
}

/**
 * Firestore SDK data → plain data: timestamps become epoch milliseconds, at any depth.
 * @throws NotPlain
 */
export function plainFields(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return plainMap(data, '', plain);
}

function plain(value: unknown, field: string): unknown {
  if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, join(field, index)));
  if (typeof value === 'object') {
    // Told by its method, not its class: the class would bring the whole SDK into the first chunk. The server counts
    // microseconds, and `toMillis` gives them as a fraction.
    if ('toMillis' in value && typeof value.toMillis === 'function') {
      return Math.floor((value as { toMillis(): number }).toMillis());
    }
    if (isMap(value)) return plainMap(value, field, plain);
  }
  throw new NotPlain(field, kindOf(value));
}

/** The JSON form in which Firestore's REST API writes a value, for example `{ integerValue: '5' }`. */
export type RestValue = Readonly<Record<string, unknown>>;

/**
 * Fields of Firestore's REST API → plain data, as {@link plainFields} gives them.
 * @throws NotPlain
 */
export function plainRestFields(fields: Readonly<Record<string, RestValue>>): Record<string, unknown> {
  return plainMap(fields, '', plainRest);
}

function plainRest(value: unknown, field: string): unknown {
  const [kind, inner] = Object.entries(value as RestValue)[0] ?? ['nothing'];
  switch (kind) {
    case 'nullValue':
      return null;
    case 'stringValue':
    case 'booleanValue':
      return inner;
    // 64-bit integers travel as text; "NaN" and "Infinity" do too.
    case 'integerValue':
    case 'doubleValue':
      return Number(inner);
    case 'timestampValue':
      // Firestore sends up to nine digits of a second, while engines agree on three.
      return Date.parse(String(inner).replace(/(\.\d{3})\d+/, '$1'));
    case 'arrayValue':
      return ((inner as { values?: unknown[] }).values ?? []).map((item, index) =>
        plainRest(item, join(field, index)),
      );
    case 'mapValue':
      return plainMap((inner as { fields?: Record<string, unknown> }).fields ?? {}, field, plainRest);
    default:
      throw new NotPlain(field, kind);
  }
}

/** A plain value or a `Date` → the REST form, for filters of public lists. Whole numbers become integers. */
export function restValue(value: unknown): RestValue {
  if (value === null) return { nullValue: null };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(restValue) } };
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'boolean':
      return { booleanValue: value };
    case 'number':
      return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
    default:
      throw new NotPlain('', kindOf(value));
  }
}

/** `Object.fromEntries` defines each key as an own property, so a field named `__proto__` stays a field. */
function plainMap(
  map: Readonly<Record<string, unknown>>,
  field: string,
  convert: (value: unknown, field: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, convert(value, join(field, key))]),
  );
}

function isMap(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function join(field: string, key: string | number): string {
  return field === '' ? String(key) : `${field}.${key}`;
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
