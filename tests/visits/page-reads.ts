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
