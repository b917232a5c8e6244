import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps, realOutboxDeps } from '../edge/deps.ts';
import { outboxSecrets, region } from '../edge/settings.ts';
import { whenCreated } from '../edge/trigger.ts';
import { deliver } from './deliver.ts';
import { spread } from './spread.ts';
import { sweep } from './sweep.ts';

export const occasionCreated = whenCreated(paths.occasion, spread, { deps: realDeps });

export const noticeCreated = whenCreated(paths.outboxItem, deliver, {
  deps: realOutboxDeps,
  secrets: outboxSecrets,
});

/** Each minute, because what waits a moment on purpose, such as word of a message, waits for the sweep. */
export const outboxSweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    region,
    maxInstances: 1,
    timeoutSeconds: 280,
    memory: '512MiB',
    secrets: outboxSecrets,
  },
  async () => {
    await sweep(realOutboxDeps());
  },
);
