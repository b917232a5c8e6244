import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { expireCoupons } from './cancel-coupon.ts';
import { countSupport } from './settle-support.ts';

export const couponSweep = onSchedule(
  { schedule: 'every 60 minutes', region, maxInstances: 1, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await expireCoupons(realDeps());
    await countSupport(realDeps());
  },
);
