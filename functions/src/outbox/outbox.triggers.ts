import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realMailDeps } from '../edge/deps.ts';
import { region, smtpUrl } from '../edge/settings.ts';
import { whenCreated } from '../edge/trigger.ts';
import { deliver } from './deliver.ts';
import { sweep } from './sweep.ts';

export const noticeCreated = whenCreated(paths.outboxItem, deliver, {
  deps: realMailDeps,
  secrets: [smtpUrl],
});

export const outboxSweep = onSchedule(
  {
    schedule: 'every 5 minutes',
    region,
    maxInstances: 1,
    timeoutSeconds: 280,
    memory: '512MiB',
    secrets: [smtpUrl],
  },
  async () => {
    await sweep(realMailDeps());
  },
);
