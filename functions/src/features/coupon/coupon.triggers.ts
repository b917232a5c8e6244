import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { expireCoupons } from './cancel-coupon.ts';
import { countSupport } from './settle-support.ts';

export const couponSweep = scheduled(
  'every 60 minutes',
  async (deps) => {
    try {
      await expireCoupons(deps);
    } finally {
      await countSupport(deps);
    }
  },
  { deps: realDeps, timeoutSeconds: 300 },
);
