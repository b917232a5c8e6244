import budgets from './page-reads.json' with { type: 'json' };
import type { Visit } from './visit.ts';
import { visits } from './visits.ts';

const most: Readonly<Record<string, number>> = budgets;

/** One visit of each page: where somebody has most to see there. */
export const countedVisits: readonly Visit[] = visits.filter(({ name }) => name in most);

/** The most documents that a page may read when somebody opens it first thing, from page-reads.json. */
export function mostReads({ name }: Visit): number {
  const budget = most[name];
  if (budget === undefined) throw new Error(`${name} has no line in page-reads.json`);
  return budget;
}

/**
 * The fewest: a budget that is larger than what its page reads would let it grow unseen. One or two more are left to
 * documents that change while somebody looks; some rows come only as they come into sight.
 */
export function leastReads(visit: Visit): number {
  const budget = mostReads(visit);
  return Math.min(budget - 3, Math.floor(budget * 0.75));
}
