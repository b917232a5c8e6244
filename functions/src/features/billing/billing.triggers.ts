import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { alertOnFlaws } from './check-ledger.ts';

export const ledgerCheck = onSchedule(
  { schedule: 'every 24 hours', region, maxInstances: 1, timeoutSeconds: 540, memory: '512MiB' },
  async () => {
    await alertOnFlaws(realDeps());
  },
);
