import { decode, type RawDocument } from './decode.ts';
import type { ListSource, Read } from './source.ts';
import type { LiveState, Snapshot } from './watch.ts';

export interface Entry {
  readonly document: RawDocument;
  /** Missing when the document could not be decoded. */
  readonly row: Read<object> | undefined;
}

/**
 * One page of a list: what its last snapshot held, decoded. The next page starts after a fixed document, so a page that
 * is followed by another keeps what newer documents push out of it, between its end and the next page's start. Such
 * rows are no longer followed live, and leave when the page has room for them again.
 */
export class Page {
  state: LiveState = 'loading';
  /** By path, in the list's order. */
  entries: ReadonlyMap<string, Entry> = new Map();
  pushedOut: ReadonlyMap<string, Entry> = new Map();
  /** Whether more documents may follow. */
  full = false;
  /** The last document, as a next page needs it. */
  end: unknown;

  constructor(readonly source: ListSource<object>) {}

  clear(): void {
    this.entries = new Map();
    this.pushedOut = new Map();
    this.full = false;
  }

  /**
   * Takes a snapshot over; only what changed is decoded.
   * @param followed whether another page starts where this one ended when that was opened
   * @returns `false` when a followed page moved on so far that documents between the two were never seen
   */
  take(snapshot: Snapshot, followed: boolean): boolean {
    const before = this.entries;
    this.entries = new Map(
      snapshot.documents.map((document) => {
        const same = snapshot.changed.has(document.path) ? undefined : before.get(document.path);
        return [document.path, same ?? { document, row: decode(this.source.schema, document) }];
      }),
    );
    this.state = snapshot.fromCache ? 'cached' : 'live';
    this.full = snapshot.documents.length >= this.source.limit;
    this.end = snapshot.end;
    if (!followed) return true;
    const last = snapshot.documents.at(-1);
    this.pushedOut = new Map(
      [...before, ...this.pushedOut]
        // What would stand inside the page and does not was deleted, or no longer fits the query.
        .filter(([path, { document }]) => {
          if (this.entries.has(path) || !this.full || !last) return false;
          return compare(this.source, document, last) > 0;
        })
        .sort(([, one], [, other]) => compare(this.source, one.document, other.document)),
    );
    const touching = [...before.keys()].some((path) => this.entries.has(path));
    return touching || before.size === 0 || !this.full;
  }
}

/** All pages as one list: each document once, and where it is followed live rather than where it was pushed out. */
export function joinPages(pages: readonly Page[]): Map<string, Entry> {
  const live = new Set(pages.flatMap((page) => [...page.entries.keys()]));
  const joined = new Map<string, Entry>();
  for (const page of pages) {
    for (const [path, entry] of page.entries) if (!joined.has(path)) joined.set(path, entry);
    for (const [path, entry] of page.pushedOut) if (!live.has(path)) joined.set(path, entry);
  }
  return joined;
}

/** The order of two documents in the list, by the fields it is sorted by and then by name, as Firestore does it. */
function compare(source: ListSource<object>, one: RawDocument, other: RawDocument): number {
  const [first, second] = [one.data(), other.data()];
  for (const [field, direction] of source.orderBy ?? []) {
    const order = compareValues(at(first, field), at(second, field));
    if (order !== 0) return direction === 'desc' ? -order : order;
  }
  const order = compareValues(one.path, other.path);
  return source.orderBy?.at(-1)?.[1] === 'desc' ? -order : order;
}

function at(data: Record<string, unknown>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

const types = ['object', 'boolean', 'number', 'string'];

function compareValues(one: unknown, other: unknown): number {
  const byType = types.indexOf(typeof one) - types.indexOf(typeof other);
  if (byType !== 0 || one === null) return byType;
  const [first, second] = [one as string, other as string];
  return first < second ? -1 : first > second ? 1 : 0;
}
