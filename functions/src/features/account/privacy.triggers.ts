import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { eraseDueAccounts as eraseAll } from './erase-due-accounts.ts';

export const eraseDueAccounts = onSchedule(
  { schedule: 'every 60 minutes', region, maxInstances: 1, timeoutSeconds: 900, memory: '512MiB' },
  async () => {
    await eraseAll(realDeps());
  },
);
