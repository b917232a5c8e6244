import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { refreshDueStats } from './refresh-stats.ts';

export const statSweep = scheduled('every 10 minutes', refreshDueStats, {
  deps: realDeps,
  timeoutSeconds: 300,
});
