import { instant } from '@equipage/domain';
import * as z from 'zod/mini';

/** `sweeps/{name}`: until when a schedule has looked for what fell due. Readable and writable by functions only. */
export const sweepMark = z.object({
  until: instant,
  /** What it has to look at again, by its id, and since when. */
  failed: z._default(z.record(z.string(), instant), {}),
});

/** Gives each item of all pages its turn, one after the other or, with `atOnce: 'page'`, a page at once. */
export type EachDue = <Item>(
  pages: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  work: (item: Item) => Promise<void>,
  atOnce?: 'one' | 'page',
) => Promise<void>;

/**
 * A run over what is due. What goes wrong with one item holds up nobody: the others would wait behind it in this run and
 * in every later one. It is thrown when all have had their turn, and stays due.
 *
 *     await sweeping(async (each) => {
 *       await each(store.pages(queries.couponsRunOut(now), pageSize), expire);
 *     });
 */
export async function sweeping(run: (each: EachDue) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  await run(async (pages, work, atOnce = 'one') => {
    const attempt = async (item: Parameters<typeof work>[0]) => {
      await work(item).catch((fault: unknown) => void faults.push(fault));
    };
    try {
      for await (const page of pages) {
        if (atOnce === 'page') await Promise.all(page.map(attempt));
        else for (const item of page) await attempt(item);
      }
    } catch (fault) {
      faults.push(fault);
    }
  });
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, `${faults.length} of what was due failed`);
}
