import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { finishPastEvents as finishAll } from './finish-past-events.ts';
import { rebuildEvent } from './rebuild-event.ts';

export const eventChanged = whenChanged(paths.event, rebuildEvent, {
  deps: realDeps,
  fields: ['name', 'orgName', 'city', 'timeZone', 'startsAt', 'endsAt', 'state'],
});

export const finishPastEvents = onSchedule(
  { schedule: 'every 15 minutes', region, maxInstances: 1, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await finishAll(realDeps());
  },
);
