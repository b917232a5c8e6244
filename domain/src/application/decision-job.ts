import type { Instant } from '../base/instant.ts';
import type { DecisionJob, DecisionResult } from './decision-job.schema.ts';

interface Course {
  readonly uids: readonly string[];
  readonly results: readonly DecisionResult[];
}

/** The person whom a job decides on next; undefined when there is none left or the job goes on no more. */
export function nextInJob({ state, uids, results }: Course & Pick<DecisionJob, 'state'>): string | undefined {
  return state === 'running' ? uids[results.length] : undefined;
}

/** How a job stands after one more result. */
export function withResult(
  { uids, results }: Course,
  result: DecisionResult,
  now: Instant,
): Pick<DecisionJob, 'results' | 'state' | 'progressAt'> {
  const all = [...results, result];
  return { results: all, state: all.length === uids.length ? 'done' : 'running', progressAt: now };
}

/** What a job has come to: how many of each result, and the people on whom it could not decide. */
export function reportOf({ uids, results }: Course): {
  readonly done: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly uid: string; readonly why: DecisionResult }[];
} {
  const refused = results.flatMap((why, index) => {
    const uid = uids[index];
    return why === 'done' || why === 'unchanged' || uid === undefined ? [] : [{ uid, why }];
  });
  const count = (which: DecisionResult) => results.filter((result) => result === which).length;
  return { done: count('done'), unchanged: count('unchanged'), refused };
}
