import type { FieldValue } from 'firebase/firestore';
import type { FirestoreSdk } from './firebase.ts';

const kind = Symbol('token');

/** A value that only the server can fill in. A plain object, so features need no SDK to write one. */
export interface Token {
  readonly [kind]: 'serverTime' | 'remove' | 'increment' | 'include' | 'exclude';
  readonly value?: unknown;
}

/** The server's clock at the moment of the commit. */
export const serverTime: Token = { [kind]: 'serverTime' };
/** Removes the field. */
export const remove: Token = { [kind]: 'remove' };
/** Adds to the stored number, also when somebody else does at the same moment. */
export const increment = (by: number): Token => ({ [kind]: 'increment', value: by });
/** Adds to the stored list what it lacks. */
export const include = (...values: Scalar[]): Token => ({ [kind]: 'include', value: values });
/** Takes from the stored list. */
export const exclude = (...values: Scalar[]): Token => ({ [kind]: 'exclude', value: values });

export type Scalar = null | boolean | number | string;

/** What may be written. An instant is given as a `Date`, so that it is stored as a timestamp. */
export type Writable = Scalar | Date | Token | readonly Writable[] | { readonly [field: string]: Writable };

export type Fields = { readonly [field: string]: Writable };

/** Puts the SDK's own markers in the place of tokens, at any depth of maps. Dates stay: the SDK stores them itself. */
export function encode(sdk: FirestoreSdk, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, encodeValue(sdk, value)]));
}

function encodeValue(sdk: FirestoreSdk, value: Writable): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item: Writable) => encodeValue(sdk, item));
  if (isToken(value)) return marker(sdk, value);
  return encode(sdk, value as Fields);
}

function marker(sdk: FirestoreSdk, token: Token): FieldValue {
  switch (token[kind]) {
    case 'serverTime':
      return sdk.serverTimestamp();
    case 'remove':
      return sdk.deleteField();
    case 'increment':
      return sdk.increment(token.value as number);
    case 'include':
      return sdk.arrayUnion(...(token.value as Scalar[]));
    case 'exclude':
      return sdk.arrayRemove(...(token.value as Scalar[]));
  }
}

function isToken(value: object): value is Token {
  return kind in value;
}
