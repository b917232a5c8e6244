import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realMailDeps } from '../edge/deps.ts';
import { region, smtpUrl } from '../edge/settings.ts';
import { whenWritten } from '../edge/trigger.ts';
import { deliver } from './deliver.ts';
import { sweep } from './sweep.ts';

/** Only when a notice comes: its own changes of state are no news to it. */
export const noticeWritten = whenWritten(paths.outboxItem, deliver, {
  deps: realMailDeps,
  fields: [],
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
