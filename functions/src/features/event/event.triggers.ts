import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps, realPlaceDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { finishPastEvents as finishAll } from './finish-past-events.ts';
import { followEvent } from './follow-event.ts';

export const eventChanged = whenChanged(paths.event, followEvent, {
  deps: realPlaceDeps,
  fields: ['name', 'orgName', 'city', 'country', 'timeZone', 'startsAt', 'endsAt', 'state'],
});

export const finishPastEvents = onSchedule(
  { schedule: 'every 15 minutes', region, maxInstances: 1, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await finishAll(realDeps());
  },
);
