import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode, NotPlain, plainFields, plainRestFields, restValue } from './decode.ts';

/** Stands for the SDK's class, which is told by this method. */
const timestamp = (ms: number) => ({ toMillis: () => ms, seconds: Math.floor(ms / 1000), nanoseconds: 0 });

class Bytes {}

describe('what the SDK gives', () => {
  it('turns timestamps into epoch milliseconds, inside maps and lists too', () => {
    expect(
      plainFields({ at: timestamp(5), event: { endsAt: timestamp(7) }, times: [timestamp(9)], none: null }),
    ).toEqual({ at: 5, event: { endsAt: 7 }, times: [9], none: null });
  });

  it('cuts the microseconds that the server counts, so that an instant is a whole number', () => {
    expect(plainFields({ at: timestamp(5.999999) })).toEqual({ at: 5 });
  });

  it('leaves text, numbers and truth values alone', () => {
    const fields = { text: '<b>', number: 1.5, yes: true, list: ['a'], map: {} };
    expect(plainFields(fields)).toEqual(fields);
  });

  it('refuses bytes, places and references, and says where', () => {
    expect(() => plainFields({ files: [{ raw: new Bytes() }] })).toThrow(
      new NotPlain('files.0.raw', 'Bytes'),
    );
  });

  it('keeps a field named __proto__ a field', () => {
    const fields = plainFields(JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>);
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect('admin' in fields).toBe(false);
  });
});

describe('what the REST API gives', () => {
  it('reads each kind of value as the SDK would', () => {
    expect(
      plainRestFields({
        none: { nullValue: null },
        yes: { booleanValue: true },
        whole: { integerValue: '42' },
        part: { doubleValue: 1.5 },
        odd: { doubleValue: 'NaN' },
        text: { stringValue: 'é' },
        list: { arrayValue: { values: [{ integerValue: '1' }] } },
        empty: { arrayValue: {} },
        map: { mapValue: { fields: { inner: { stringValue: 'x' } } } },
        bare: { mapValue: {} },
      }),
    ).toEqual({
      none: null,
      yes: true,
      whole: 42,
      part: 1.5,
      odd: NaN,
      text: 'é',
      list: [1],
      empty: [],
      map: { inner: 'x' },
      bare: {},
    });
  });

  it.each([
    ['2026-07-01T10:00:00Z', Date.UTC(2026, 6, 1, 10)],
    ['2026-07-01T10:00:00.5Z', Date.UTC(2026, 6, 1, 10, 0, 0, 500)],
    ['2026-07-01T10:00:00.123456789Z', Date.UTC(2026, 6, 1, 10, 0, 0, 123)],
  ])('reads the timestamp %s to the millisecond', (timestampValue, ms) => {
    expect(plainRestFields({ at: { timestampValue } })).toEqual({ at: ms });
  });

  it.each(['bytesValue', 'referenceValue', 'geoPointValue'])('refuses a %s and says where', (kind) => {
    expect(() => plainRestFields({ place: { [kind]: {} } })).toThrow(new NotPlain('place', kind));
  });
});

describe('a filter of a public list', () => {
  it.each([
    [null, { nullValue: null }],
    ['a', { stringValue: 'a' }],
    [true, { booleanValue: true }],
    [3, { integerValue: '3' }],
    [3.5, { doubleValue: 3.5 }],
    [new Date(0), { timestampValue: '1970-01-01T00:00:00.000Z' }],
    [['a'], { arrayValue: { values: [{ stringValue: 'a' }] } }],
  ])('writes %j as the REST API reads it', (value, written) => {
    expect(restValue(value)).toEqual(written);
  });
});

describe('a row', () => {
  const schema = z.object({ id: z.string(), name: z.string(), at: z.nullable(z.int()) });
  const document = (path: string, data: object) => ({
    path,
    id: path.split('/').at(-1)!,
    sending: false,
    data: () => plainFields(data as Record<string, unknown>),
  });
  const complaints = vi.spyOn(console, 'error');
  beforeEach(() => void complaints.mockImplementation(() => undefined));
  afterEach(() => complaints.mockReset());

  it('carries the id of its path, whatever its fields claim', () => {
    const row = decode(
      schema,
      document('people/amina', { id: 'somebody else', name: 'Amina', at: timestamp(5) }),
    );
    expect(row).toEqual({ id: 'amina', name: 'Amina', at: 5, sending: false });
  });

  it('carries its id even when the schema has none', () => {
    const row = decode(z.object({ name: z.string() }), document('people/amina', { name: 'Amina' }));
    expect(row).toEqual({ id: 'amina', name: 'Amina', sending: false });
  });

  it('that does not fit its schema is reported with its path and field, without its values', () => {
    expect(
      decode(schema, document('people/broken', { name: { secret: 'phone' }, at: null })),
    ).toBeUndefined();
    expect(complaints.mock.calls).toEqual([['Left out people/broken: invalid_type at name']]);
  });

  it('that holds what has no plain form is reported too', () => {
    expect(decode(schema, document('people/bytes', { name: 'Amina', at: new Bytes() }))).toBeUndefined();
    expect(complaints.mock.calls).toEqual([['Left out people/bytes: Bytes at at']]);
  });

  it('that stays broken is reported once', () => {
    for (let times = 0; times < 3; times++) decode(schema, document('people/again', { name: 1, at: null }));
    expect(complaints).toHaveBeenCalledTimes(1);
  });
});
