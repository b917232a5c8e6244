import * as z from 'zod/mini';
import { uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { decision } from './application-status.ts';

/** People whom one job decides on; more are another job. */
export const mostDecidedAtOnce = 500;

/**
 * What became of one person in a job: `done`, `unchanged` because all was as wished already, or why the decision was
 * refused, with the same code as `decideApplication` answers.
 */
export const decisionResult = z.enum([
  'done',
  'unchanged',
  'no-application',
  'application-canceled',
  'event-over',
  'no-license',
  'licenses-owed',
]);
export type DecisionResult = z.infer<typeof decisionResult>;

/**
 * `events/{eventId}/jobs/{jobId}`: one decision on many applications, made one after the other. Each result is written in
 * the commit of its decision, so a job that was cut off goes on behind the last one, and nothing is decided twice.
 */
export const decisionJob = z.object({
  id: z.string(),
  byUid: z.string(),
  decision,
  /** In the order in which they are decided on: places and licenses go to the first ones. */
  uids: z.array(uid).check(z.minLength(1), z.maxLength(mostDecidedAtOnce)),
  /** One for each of `uids` so far, in that order. */
  results: z.array(decisionResult),
  /** `stopped`: whoever began it lost the right to it. */
  state: z.enum(['running', 'done', 'stopped']),
  startedAt: instant,
  /** When a worker was last heard of. */
  progressAt: instant,
});
export type DecisionJob = z.infer<typeof decisionJob>;
