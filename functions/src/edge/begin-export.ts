import { done, hasEnded, refuse, type Access, type Outcome } from '@equipage/domain';
import type * as z from 'zod/mini';
import type { Document, Query } from '../store/document.ts';
import { documents } from '../store/documents.ts';
import { inPages } from '../store/project.ts';
import { rowsAtOnce, type ExportFile, type FileRefusal } from './answer-with-file.ts';
import { verified, type Identity } from './authorization.ts';
import type { Deps } from './deps.ts';
import type { Limit } from './limits.ts';
import { isPlainInput } from './plain-input.ts';
import { takeUse } from './rate-limit.ts';

type ExportDeps = Pick<Deps, 'store' | 'clock'>;

/** A kind of file: what is asked for it, who may have it, and what is in it. */
export interface ExportKind<Wish> {
  readonly wish: z.ZodMiniType<Wish>;
  /** Whether somebody with these rights may have the file. Asked at the beginning and again before each part. */
  mayRead(access: Access, wish: Wish): boolean | Promise<boolean>;
  /** How many files there are for one subject, because each reads all of it. */
  readonly limit: Limit;
  subject(wish: Wish): string | Promise<string>;
  open(wish: Wish): Promise<{
    /** Undefined where only looking at every row tells. */
    readonly rows: number | undefined;
    readonly head: string;
    /** The lines of one page after the other; a page may be empty. */
    readonly pages: AsyncIterable<string>;
  }>;
}

/** Decides whether a file is given, and begins it. */
export async function beginExport<Wish>(
  { store, clock }: ExportDeps,
  identity: Identity,
  body: unknown,
  kind: ExportKind<Wish>,
): Promise<Outcome<ExportFile, FileRefusal>> {
  if (!isPlainInput(body)) return refuse('bad-input');
  const asked = kind.wish.safeParse(body);
  if (!asked.success) return refuse('bad-input');
  const wish = asked.data;
  const admitted = verified.admit(identity);
  if (!admitted.ok) return admitted;
  const { uid, signedInAt } = admitted.value;

  const mayRead = async () => {
    const access = await store.read(documents.access(uid));
    if (access === undefined) return 'not-allowed';
    if (hasEnded(access, signedInAt)) return 'sign-in-needed';
    return (await kind.mayRead(access, wish)) ? 'yes' : 'not-allowed';
  };
  const may = await mayRead();
  if (may !== 'yes') return refuse(may);
  const use = await takeUse(store, kind.limit, await kind.subject(wish), clock.now());
  if (!use.ok) return use;

  const { rows, head, pages } = await kind.open(wish);
  async function* parts(): AsyncIterable<string> {
    yield head;
    for await (const lines of ahead(pages)) {
      // Broken off, so that nobody takes a part for the whole.
      if ((await mayRead()) !== 'yes') throw new Error('the reader lost the right to the file');
      if (lines !== '') yield lines;
    }
  }
  return done({ rows, parts: parts() });
}

/** Pages whose lines are made at once: each waits for what stands beside its rows, which are asked for by name. */
const pagesAtOnce = 3;

/** The lines of rows, page by page. Those of the next pages are made while one is taken. */
export async function* linesOfRows<Row>(
  pages: AsyncIterable<readonly Row[]>,
  linesOf: (rows: readonly Row[]) => Promise<string>,
): AsyncGenerator<string> {
  const underWay: Promise<string>[] = [];
  for await (const rows of pages) {
    const lines = linesOf(rows);
    // A fault is told when its turn comes.
    lines.catch(() => undefined);
    underWay.push(lines);
    if (underWay.length >= pagesAtOnce) yield await underWay.shift()!;
  }
  for (const lines of underWay) yield await lines;
}

/** Whoever answers a query, in pages. */
export async function* rowsFound<Schema extends z.ZodMiniObject>(
  store: Deps['store'],
  query: Query<Schema>,
): AsyncGenerator<z.output<Schema>[]> {
  for await (const page of store.stream(query, rowsAtOnce)) yield page.map(({ value }) => value);
}

/** Those chosen, as far as they are there, in pages. */
export async function* rowsChosen<Schema extends z.ZodMiniType>(
  store: Deps['store'],
  chosen: readonly Document<Schema>[],
): AsyncGenerator<z.output<Schema>[]> {
  for (const page of inPages(chosen)) {
    const found = await store.readAll(page);
    yield found.filter((value) => value !== undefined);
  }
}

/** The same, one step ahead: the next is fetched while somebody is at this one. */
async function* ahead<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item> {
  const items = source[Symbol.asyncIterator]();
  const fetch = () => {
    const next = items.next();
    // A fault is told when its turn comes.
    next.catch(() => undefined);
    return next;
  };
  try {
    let next = fetch();
    for (let item = await next; item.done !== true; item = await next) {
      next = fetch();
      yield item.value;
    }
  } finally {
    await items.return?.();
  }
}
