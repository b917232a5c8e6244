import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { refreshDueStats } from './refresh-stats.ts';

export const statSweep = onSchedule(
  { schedule: 'every 60 minutes', region, maxInstances: 1, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await refreshDueStats(realDeps());
  },
);
