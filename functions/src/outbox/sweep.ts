import type { OutboxDeps } from '../edge/deps.ts';
import { idOf } from '../store/document.ts';
import { queries } from '../store/documents.ts';
import { deliver } from './deliver.ts';
import { spread } from './spread.ts';

/** Notices at once: as many as a small mail server takes gladly. */
const atOnce = 5;

/**
 * Spreads every occasion that is due, and delivers every notice that is due: those whose trigger was dropped, whose worker died, or whose pause is over.
 * Two sweeps at once, or a sweep beside triggers, send nothing twice: each is claimed first.
 */
export async function sweep(deps: OutboxDeps): Promise<void> {
  for await (const page of deps.store.pages(queries.dueOccasions(deps.clock.now()), atOnce)) {
    await Promise.all(page.map(({ path }) => spread(deps, idOf(path))));
  }
  for await (const page of deps.store.pages(queries.dueNotices(deps.clock.now()), atOnce)) {
    await Promise.all(page.map(({ path }) => deliver(deps, idOf(path))));
  }
}
