import type { OutboxDeps } from '../edge/deps.ts';
import { idOf } from '../store/document.ts';
import { queries } from '../store/documents.ts';
import { sweeping } from '../store/sweeping.ts';
import { deliver } from './deliver.ts';
import { spread } from './spread.ts';

/** Notices at once: as many as a small mail server takes gladly. */
const atOnce = 5;

/**
 * Spreads every occasion that is due, and delivers every notice that is due: those whose trigger was dropped, whose
 * worker died, or whose pause is over.
 * Two sweeps at once, or a sweep beside triggers, send nothing twice: each is claimed first.
 */
export async function sweep(deps: OutboxDeps): Promise<void> {
  const { store, clock } = deps;
  await sweeping(async (each) => {
    const occasions = store.pages(queries.dueOccasions(clock.now()), atOnce);
    await each(occasions, ({ path }) => spread(deps, idOf(path)), 'page');
    const notices = store.pages(queries.dueNotices(clock.now()), atOnce);
    await each(notices, ({ path }) => deliver(deps, idOf(path)), 'page');
  });
}
