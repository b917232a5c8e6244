import { vi } from 'vitest';
import type { PagedList } from './load-more.tsx';

/** A list as `createLivePages` gives it; `ready`: there are more than these. */
export function pagesOf<Row>(rows: readonly Row[], moreState: PagedList['moreState'] = 'none') {
  return { rows, moreState, more: vi.fn() } satisfies PagedList<Row>;
}
