import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { eraseDueAccounts as eraseAll } from './erase-due-accounts.ts';

export const eraseDueAccounts = scheduled('every 60 minutes', eraseAll, {
  deps: realDeps,
  timeoutSeconds: 900,
});
