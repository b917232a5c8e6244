import { onSchedule, type ScheduleFunction } from 'firebase-functions/scheduler';
import type { SecretParam } from 'firebase-functions/params';
import type { Deps } from './deps.ts';
import { ReportedFault } from './fault.ts';
import { region } from './settings.ts';

export interface ScheduleTerms<D extends Deps> {
  readonly deps: () => D;
  /** A run that takes longer is ended; the next one goes on with what it left. */
  readonly timeoutSeconds: number;
  readonly secrets?: SecretParam[];
}

/**
 * Work that is done again and again, by one worker at a time. It looks for what is due, so that a run that was late, cut
 * off or lost is made up for by the next one.
 *
 *     export const outboxSweep = scheduled('every 1 minutes', sweep, { deps: realOutboxDeps, timeoutSeconds: 280 });
 */
export function scheduled<D extends Deps>(
  schedule: string,
  work: (deps: D) => Promise<void>,
  { deps, timeoutSeconds, secrets = [] }: ScheduleTerms<D>,
): ScheduleFunction {
  return onSchedule(
    { schedule, region, maxInstances: 1, timeoutSeconds, memory: '512MiB', secrets },
    async () => {
      const given = deps();
      try {
        await work(given);
      } catch (error) {
        const fault = given.newId();
        given.log.error('a schedule failed and runs again', { fault }, error);
        throw new ReportedFault(fault);
      }
    },
  );
}
