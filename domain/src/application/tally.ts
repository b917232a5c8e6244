import { applicationStatus, type ApplicationStatus } from './application-status.ts';
import type { ApplicationTally } from './application.schema.ts';

/** How many applications stand at each status; every status is there, so that a screen never shows a gap. */
export function tallyOf(statuses: Iterable<ApplicationStatus>): ApplicationTally {
  const tally = Object.fromEntries(
    applicationStatus.options.map((status) => [status, 0]),
  ) as ApplicationTally;
  for (const status of statuses) tally[status] += 1;
  return tally;
}
