import type { Read } from './source.ts';

/** Why a single reading gave nothing. `failed`: the server is in trouble, or what it sent could not be understood. */
export interface Unread {
  readonly state: 'denied' | 'offline' | 'failed';
}

/** What a single reading of a document gives. */
export type DocumentAnswer<Row extends object> =
  { readonly state: 'found'; readonly row: Read<Row> } | { readonly state: 'absent' } | Unread;

/** What a single reading of a list gives. */
export type ListAnswer<Row extends object> =
  { readonly state: 'found'; readonly rows: readonly Read<Row>[] } | Unread;

export type CountAnswer =
  { readonly state: 'found'; readonly count: number; readonly capped: boolean } | Unread;
